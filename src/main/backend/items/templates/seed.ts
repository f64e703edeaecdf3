import { oneLine } from '../../knowledge/plain'
import type { Fact, Slot } from '../../../../shared/fact'
import type { ItemKind, Topic } from '../../../../shared/words'
import type { EntityKind } from '../../knowledge/lexicon'
import type { Pair } from '../../../../shared/item'

/** A question as a template writes it, before distractors, rules and ranking. */
export interface Seed {
  fact: Fact
  kind: ItemKind
  topic: Topic
  stem: string
  key: string
  accepted: string[]
  pairs?: Pair[]
  sequence?: string[]
  rationale?: string
  /** 0..1: how likely an examiner is to ask this of the fact, before flaws and repetition. */
  weight: number
  /** Asked in a way of which readers keep few: it may lean on the text, or is the last resort of its fact. */
  doubtful?: boolean
  /** The stem without the topic in front. */
  uncued?: string
  /** It can be asked in its passage alone. */
  leaning?: true
  /** The stem as the reading has it, behind what stands before it there. */
  inPassage?: string
  /** Which slot is asked for: two seeds on one slot of a fact are alternatives. */
  asks: string
}

/** What a template knows about the document besides the fact. */
export interface TemplateContext {
  text: string
  title: string
  /** What the lexicon takes the whole of these words for: a person, a state, a place. */
  kindOf(name: string): EntityKind | undefined
}

export type Template = (fact: Fact, context: TemplateContext) => Seed[]

export const slotText = (fact: Fact, name: string): string => fact.slots[name]?.[0]?.text ?? ''
export const slotsNamed = (fact: Fact, name: string): readonly Slot[] => fact.slots[name] ?? []
/** The slot's words as they stand in the text. */
export const slotWords = (fact: Fact, name: string, text: string): string => {
  const slot = fact.slots[name]?.[0]
  return slot ? oneLine(text.slice(slot.start, slot.end)) : ''
}

/** A question with a short answer. */
export function plainSeed(fact: Fact, asks: string, stem: string, key: string, accepted: readonly string[], weight: number): Seed {
  return { fact, kind: 'qa', topic: fact.topic, stem, key, accepted: [...new Set(accepted)].filter((a) => a && a !== key), weight, asks }
}

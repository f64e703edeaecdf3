import { arrangedLine } from '../../shared/arranged'
import type { Item, ItemContent } from '../../shared/item'
import { askedIn } from '../../shared/setting'
import { GAP } from '../../shared/words'

/** The part of an item that a person can edit. */
export function contentOf(item: ItemContent): ItemContent {
  const { kind, stem, key, accepted, options, pairs, sequence, rubric, distractorReasons, rationale } = item
  const content: ItemContent = { kind, stem, key, accepted: [...accepted] }
  if (options) content.options = [...options]
  if (pairs) content.pairs = pairs.map((pair) => ({ ...pair }))
  if (sequence) content.sequence = [...sequence]
  if (rubric) content.rubric = [...rubric]
  if (distractorReasons) content.distractorReasons = { ...distractorReasons }
  if (rationale) content.rationale = rationale
  return content
}

/** What keeps an item from being saved, in sentences; empty when nothing does. */
export function problemsOf(content: ItemContent): string[] {
  const problems: string[] = []
  const options = content.options ?? []
  if (!content.stem) problems.push('The question is empty.')
  if (content.kind === 'cloze' && content.stem && !askedIn(content.stem).includes(GAP))
    problems.push(`The gap is missing: write it as ${GAP}.`)
  if (['qa', 'cloze', 'mcq'].includes(content.kind) && !content.key) problems.push('The answer is empty.')
  if (content.kind === 'mcq' && options.length < 2) problems.push('A choice needs at least two options.')
  if (content.kind === 'mcq' && new Set(options.map((option) => option.toLocaleLowerCase())).size < options.length)
    problems.push('Two options are the same.')
  if (content.kind === 'matching' && (content.pairs ?? []).length < 2) problems.push('Matching needs at least two pairs.')
  if (content.kind === 'ordering' && (content.sequence ?? []).length < 2) problems.push('An order needs at least two steps.')
  return problems
}

/** Whether one answers it in words. */
export const isTyped = ({ kind }: Pick<Item, 'kind'>): boolean => kind === 'qa' || kind === 'cloze'

/** The answer in one line, for lists. */
export function answerLine(item: Pick<Item, 'kind' | 'key' | 'pairs' | 'sequence'>): string {
  if (item.key) return item.key
  return arrangedLine(item)
}

/** The stem cut at its gaps: `['In ', ' they met.']` for a cloze with one gap, the stem alone for all others. */
export const stemParts = (stem: string): string[] => stem.split(/_{3,}/)

/**
 * The stem around its gaps: each gap with what is joined to it, so that no line ends between a quotation mark and its gap; `gap` is false where the words of the stem end.
 */
export function gapsOf(stem: string): { words: string; before: string; after: string; gap: boolean }[] {
  const parts = stemParts(stem)
  let joined = ''
  return parts.map((part, index) => {
    const rest = part.slice(joined.length)
    const before = index < parts.length - 1 ? (/\S*$/.exec(rest)?.[0] ?? '') : ''
    joined = /^\S*/.exec(parts[index + 1] ?? '')?.[0] ?? ''
    return { words: rest.slice(0, rest.length - before.length), before, after: joined, gap: index < parts.length - 1 }
  })
}

/** Set smaller, so that all of it is seen. */
export const isLong = (stem: string): boolean => askedIn(stem).length > 160 || stem.length > 400

/** The stem as it is read aloud, without its setting. */
export const spokenStem = (stem: string): string =>
  stemParts(askedIn(stem))
    .join(' blank ')
    .replace(/\s+([.,;:?!]|$)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()

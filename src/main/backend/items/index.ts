import type { DocumentBody } from '../../../shared/document'
import { AppError } from '../../../shared/errors'
import type { Fact } from '../../../shared/fact'
import type { ItemDraft } from '../../../shared/item'
import { apart, partsOf } from '../../../shared/setting'
import { orPassedOver } from '../knowledge'
import type { Lexicon } from '../knowledge/lexicon'
import { offerChoices } from './choices'
import { chosen, isSet, LEAST_SCORE } from './chosen'
import { capitalsOf, type Capitals } from './english/capitals'
import { withoutConnectives } from './english/connectives'
import { cued, namesWhatIsMeant, type Cue } from './english/cued'
import { withYear } from './english/with-year'
import { isHalfSentence } from './english/half-sentence'
import { inScene, LONGEST_IN_SCENE } from './english/in-scene'
import { voiced } from './english/voiced'
import { BARE, OPEN, whatIsWrong } from './gates'
import { helpedBy, leaningOf, LEANS, leavesOpen } from './leaning'
import type { LibraryIndex } from './library-index'
import { featuresIn } from './ranking/features'
import { importanceOf } from './ranking/importance'
import { inItsPassage, withoutYear } from './passage'
import { flawsOf, isDropped, type RuleContext } from './rules'
import { entityNamed } from './rules/entities'
import { seedsOf } from './templates'
import type { Seed, TemplateContext } from './templates/seed'

export interface WriteOptions {
  lexicon: Lexicon
  /** The user's other readings, in which no wrong option may be right. */
  library?: LibraryIndex
  signal?: AbortSignal
  /** Called now and then; both count facts. */
  onProgress?(done: number, total: number): void
  /** Hears of a fact of which no question could be written; that fact alone is passed over. Without it the error is thrown. */
  onFault?(error: unknown): void
}

/** A reader has no patience for more than this many drafts for each 1,000 words. */
const MOST_PER_1000_WORDS = 50
/** Of the shortest readings so many may be shown. */
const FEWEST = 8
/** Facts between two pauses. */
const STRIDE = 25

/** The items worth asking about a document, best first: templates → gates → rules → ranking → options. Throws AppError CANCELLED. */
export async function writeItems(facts: Fact[], document: DocumentBody, options: WriteOptions): Promise<ItemDraft[]> {
  const featuresOf = featuresIn(document)
  const importance = new Map<ItemDraft, number>()
  // What cannot be shown is let go at once: of a book there would be tens of thousands.
  const { seeds, rules, pause, isCommon } = await draftsOf(facts, document, options, (draft, seed) => {
    const features = featuresOf(draft, seed)
    return (flaws) => {
      features.flaws = flaws
      const most = importanceOf(features)
      if (most >= LEAST_SCORE) importance.set(draft, most)
      else importance.delete(draft)
      return importance.has(draft)
    }
  })
  const shown = await chosen(importance, {
    most: Math.max(FEWEST, Math.ceil((MOST_PER_1000_WORDS * document.words) / 1000)),
    finish(draft) {
      const seed = seeds.get(draft)
      if (seed && !isSet(draft)) setInScene(draft, seed, isCommon)
    },
    inPassage(draft) {
      const seed = seeds.get(draft)
      return !seed || isSet(draft) ? null : (seed.inPassage ?? inItsPassage(draft, seed.uncued, document))
    },
    featuresOf: (draft) => featuresOf(draft, seeds.get(draft)),
    pause: () => pause(facts.length),
    onFault: options.onFault,
  })
  for (const [n, draft] of shown.entries()) {
    if (n % STRIDE === 0) await pause(facts.length)
    const seed = seeds.get(draft)
    draft.rationale = seed?.rationale ?? saidIn(draft)
    if (seed && apart(draft.stem).setting !== '') draft.flaws = flawsOf(draft, { ...rules, fact: seed.fact, others: [] })
  }
  await offerChoices(shown, { seeds, facts, document, rules, pause: () => pause(facts.length), onFault: options.onFault })
  return shown
}

/** What is asked for by all that somebody said, or by a term: its question is whole. */
const COMPLETE = new Set(['speaker', 'author', 'term', 'meaning', 'label', 'work'])

/** What a term means, and who coined it, is of no year: "Suez crisis: who coined the term “imperial overstretch”?" */
const TIMELESS = new Set(['author', 'term', 'meaning', 'work'])

/** Puts what the text says just before in front of a question that leans on it, as far as that helps. */
function setInScene(draft: ItemDraft, seed: Seed, isCommon: Capitals['isCommon']): void {
  if (seed.doubtful || COMPLETE.has(seed.asks)) return
  let least = leaningOf(draft.stem, draft.key)
  if (least === 0) return
  const { stem, key } = draft
  for (const whole of behindScenes(seed, isCommon, (scene) => helpedBy(scene, stem, key))) {
    const leaning = leaningOf(whole, key)
    if (leaning >= least) continue
    least = leaning
    draft.stem = whole
  }
}

/** The question behind what the text says just before it, the nearest first, where that stands alone, fits and gives nothing away. */
function behindScenes({ fact, key, uncued }: Seed, isCommon: Capitals['isCommon'], helps = (_scene: string) => true): string[] {
  if (uncued === undefined) return []
  return (fact.slots['document:before'] ?? []).flatMap(({ text }) => {
    const told = helps(text) && !isHalfSentence(text) ? inScene(uncued, key, text) : null
    return told === null ? [] : [cued(told, key, cueOf(fact), isCommon, LONGEST_IN_SCENE)]
  })
}

const saidIn = ({ anchor }: ItemDraft): string =>
  `The reading says: “${anchor.exact.replace(/\s+/g, ' ').replace(/“/g, '‘').replace(/”/g, '’')}”`

/**
 * Every question that can be asked, breaks no rule that drops it and is wanted, with the seed it came from; not yet ranked, and without its rationale.
 * What is not wanted even without flaws is not read by all the rules. Throws AppError CANCELLED.
 */
export async function draftsOf(
  facts: Fact[],
  document: DocumentBody,
  options: WriteOptions,
  wants: (draft: ItemDraft, seed: Seed) => (flaws: number) => boolean = () => () => true,
) {
  const context: TemplateContext = {
    text: document.text,
    title: document.title,
    kindOf: (name) => entityNamed(name, options.lexicon)?.kind,
  }
  const seeds = new Map<ItemDraft, Seed>()
  const others: { stem: string; key: string }[] = []
  const rules: Omit<RuleContext, 'fact'> = {
    text: document.text,
    passages: document.passages,
    others,
    lexicon: options.lexicon,
    ...(options.library ? { library: options.library } : {}),
  }
  const pause = async (done: number): Promise<void> => {
    options.onProgress?.(done, facts.length)
    await new Promise((resolve) => setImmediate(resolve))
    if (options.signal?.aborted) throw new AppError('CANCELLED', 'Drafting was cancelled.')
  }
  // the words of a book were counted just before, and are now read once more
  await pause(0)
  const capitals = capitalsOf(document.text)
  const ask = (fact: Fact): void => {
    const cue = cueOf(fact)
    const all: Seed[] = []
    orPassedOver(options.onFault, () => all.push(...seedsOf(fact, context)))
    for (const written of all) orPassedOver(options.onFault, () => askAs(fact, cue, written))
  }
  const askAs = (fact: Fact, cue: Cue | null, written: Seed): void => {
    const voice = COMPLETE.has(written.asks) ? undefined : fact.slots['document:voice']?.[0]?.text
    const asked = isSet(written) ? written : { ...written, stem: capitals.mend(voiced(written.stem, written.key, voice)) }
    const dated = isSet(written) ? asked : withYear(asked, cue)
    const inPassage = dated.kind === 'cloze' ? inItsPassage({ ...dated, anchor: fact.anchor }, undefined, document) : null
    if (dated.leaning && inPassage === null) return
    const bare = inPassage === null ? dated : { ...dated, inPassage, ...dayAsTold(dated, inPassage) }
    const seed = standing(bare, cue, capitals)
    const draft = seed && draftOf(seed)
    const context = { ...rules, fact }
    if (!draft || isDropped(draft, context)) return
    const isWanted = wants(draft, seed)
    if (isWanted(0)) {
      draft.flaws = flawsOf(draft, context)
      if (isWanted(draft.flaws.length)) seeds.set(draft, seed)
    }
    others.push({ stem: draft.stem, key: draft.key })
  }
  for (const [n, fact] of facts.entries()) {
    if (n % STRIDE === 0) await pause(n)
    ask(fact)
  }
  return { seeds, rules, pause, isCommon: capitals.isCommon }
}

/**
 * A day that the sentence gives without its year is right without it too, and is asked for so where the year of what was told just before need not be its own: "the ceasefire of
 * November 2000 had failed. He came on 14 July". Where no year is to be seen, readers kept six in seven with the year and two in three without.
 */
function dayAsTold({ fact, key, accepted }: Seed, inPassage: string): Pick<Seed, 'key' | 'accepted'> {
  const [short] = fact.anchor.exact.includes(key) ? [] : withoutYear(key)
  if (short === undefined) return { key, accepted }
  const { where, told } = partsOf(apart(inPassage).setting)
  const hasYear = (text: string): boolean => text.includes(key.slice(-4))
  return hasYear(told) && ![...where, fact.anchor.exact].some(hasYear)
    ? { key: short, accepted: [...accepted, key] }
    : { key, accepted: [...accepted, short] }
}

/** The question as it can be read without the text: behind its topic, or behind the sentence before where it leans on that; null where nothing helps. */
function standing(bare: Seed, cue: Cue | null, { isCommon }: Capitals): Seed | null {
  const { fact, kind, key } = bare
  const wrong = wrongWith(bare)
  // what its passage explains needs no scene; what it is ranked by is its sentence alone
  if (bare.inPassage !== undefined)
    return wrong !== null && !BARE.has(wrong)
      ? null
      : {
          ...bare,
          stem: cued(withoutConnectives(bare.stem), key, cue, isCommon),
          uncued: bare.stem,
          ...(wrong === null ? {} : { doubtful: true }),
        }
  const isOpen = wrong !== null && OPEN.has(wrong)
  const isNamed = isOpen && cue !== null && namesWhatIsMeant(cue.name, bare.stem)
  const before = isOpen && !isNamed && kind === 'cloze' ? (fact.slots['document:before'] ?? []) : []
  const told = fact.slots.scene ?? before
  // "four days later it was signed": what leans itself explains nothing
  const scenes = told.filter(({ text }) => !isHalfSentence(text) && leaningOf(cued(text, key, cue, isCommon), '') < LEANS)
  if (wrong !== null && !BARE.has(wrong) && !(isOpen && (scenes.length > 0 || isNamed))) return null
  const behind = scenes.map(({ text }) => inScene(bare.stem, key, text)).find((stands) => stands !== null)
  if (told.length > 0 && behind === undefined) return null
  const whole = behind ?? withoutConnectives(bare.stem)
  const topic = cue && TIMELESS.has(bare.asks) ? { ...cue, year: null } : cue
  const stem = cued(whole, key, topic, isCommon, behind === undefined ? undefined : LONGEST_IN_SCENE)
  // beside its topic a bare question can be answered; a fuller one is better
  if (wrong !== null && behind === undefined && stem === whole) return null
  // "Talks began in London in _____": between whom?
  if (behind === undefined && leavesOpen(stem, key)) {
    const told = behindScenes({ ...bare, uncued: bare.stem }, isCommon, (scene) => leaningOf(cued(scene, key, cue, isCommon), '') < LEANS)
    const whole = told.find((asked) => !leavesOpen(asked, key))
    return whole === undefined ? null : { ...bare, stem: whole }
  }
  const doubtful = wrong !== null && behind === undefined && !isNamed
  return { ...bare, stem, ...(behind === undefined ? { uncued: bare.stem } : {}), ...(doubtful ? { doubtful } : {}) }
}

/** "The United States also promised …": what only goes on from the sentence before is asked without the word that says so. */
function wrongWith(bare: Seed): string | null {
  const wrong = whatIsWrong(bare)
  const alone = withoutConnectives(bare.stem)
  return wrong === null || !OPEN.has(wrong) || bare.fact.slots.scene || alone === bare.stem ? wrong : whatIsWrong({ ...bare, stem: alone })
}

/** What the fact's part of the reading is about, as the reading was understood. */
function cueOf({ slots }: Fact): Cue | null {
  const [name, year] = slots['document:cue'] ?? []
  return name ? { name: name.text, year: year?.text ?? null } : null
}

function draftOf(seed: Seed): ItemDraft {
  const { fact, kind, topic, stem, key, accepted, weight } = seed
  return {
    kind,
    topic,
    stem,
    key,
    accepted,
    anchor: fact.anchor,
    flaws: [],
    score: weight,
    factId: fact.id,
    ...(seed.pairs ? { pairs: seed.pairs } : {}),
    ...(seed.sequence ? { sequence: seed.sequence } : {}),
  }
}

import type { Features } from '../../boosted'
import { counted, EVENT_WORD, shares } from '../candidate'
import { isClause } from '../central'
import type { Sentence } from '../../analysis'
import type { Steps } from '../../steps'
import type { Reading } from '../../extractors/reading'
import { surnameOf } from '../../lexicon'
import type { Proposal } from './proposals'
import { ABSTRACT, FIELD_WORD } from '../terms'

/** What is known of a text whatever is proposed for it. */
interface Text {
  /** Sentences that are no headings, in small letters. */
  sentences: string[]
  whole: string
  title: string
  titles: string[]
  headings: string
  years: number[]
  opening: string
  /** All its titles tell or order or ask, and name nothing. */
  tells: boolean
  /** Surnames and names of people in it. */
  people: ReadonlySet<string>
}

/** What the text looks like to all proposals. */
export function textOf({ text }: Reading, sentences: readonly Sentence[], titles: readonly string[]): Text {
  const plain = (start: number, end: number): string => text.slice(start, end).replace(/\s+/g, ' ').toLowerCase()
  const body = sentences.filter(({ kind }) => kind !== 'heading').map(({ start, end }) => plain(start, end))
  return {
    sentences: body,
    whole: body.join(' '),
    title: titles.join(' · '),
    titles: [...titles],
    headings: sentences
      .filter(({ kind }) => kind === 'heading')
      .map(({ start, end }) => plain(start, end))
      .join(' · '),
    years: [...body.join(' ').matchAll(/\b(?:1[5-9]|20)\d\d\b/g)].map(([year]) => Number(year)),
    opening: body.slice(0, 3).join(' '),
    tells: titles.every(isClause),
    people: new Set(sentences.flatMap((s) => s.mentions.flatMap((m) => (m.kind === 'person' ? [m.name, surnameOf(m.name)] : [])))),
  }
}

/** What can be seen of each proposal for what a text is about, as numbers, and how it stands among the others. */
export function* featuresOf(all: readonly Proposal[], text: Text, reading: Reading): Steps<Features[]> {
  const found: Features[] = []
  for (const proposal of all) {
    // each goes through a whole book several times
    yield
    found.push(seenOf(proposal, all, text, reading))
  }
  for (const name of RANKED) {
    const values = [...new Set(found.map((features) => features[name] ?? 0))].sort((one, other) => other - one)
    const most = values[0] ?? 0
    for (const features of found) {
      const value = features[name] ?? 0
      features[`rank ${name}`] = values.indexOf(value)
      features[`share ${name}`] = most > 0 ? value / most : 0
    }
  }
  return found
}

/** Of these it is told too how a proposal stands among the others. */
const RANKED = [
  'exact count',
  'said',
  'said in full',
  'of title',
  'years near',
  'support',
  'sources',
  'least word',
  'opening says part',
  'quarters',
  'the kind',
  'capitals',
]

/** Our list of occasions holds those of our own texts: what it proposes would look surer than it is. */
const FLATTERED = new Set(['rules', 'occasion', 'opened', 'spoken', 'concept', 'told', 'called'])

function seenOf(proposal: Proposal, all: readonly Proposal[], text: Text, { lexicon }: Reading): Features {
  const { name, by, event, year } = proposal
  // “Suez 1956” without its year, but not “September 1938”, of which nothing would be left
  const bare = name.replace(/[“”]/g, '').replace(/,? \(?(?:1[5-9]|20)\d\d(?:[–-]\d+)?\)?$/, '') || name
  const lower = bare.toLowerCase()
  const words = bare.split(/[ ,]+/).filter(Boolean)
  const content = (lower.match(/[\p{L}\d’'-]{3,}/gu) ?? []).filter((word) => !SMALL.test(word))
  const own = content.filter((word) => !EVENT_WORD.test(word.replace(/s$/, '')))
  const roots = (own.length > 0 ? own : content).map((word) => word.replace(/(?<=\p{L}{3})(?:['’]s|ies|y|s|n|an|ian|ese)$/u, ''))
  const length = Math.max(1, text.sentences.length)
  const saying = text.sentences.map((sentence) => roots.filter((root) => sentence.includes(root)).length)
  const quarter = (n: number): boolean =>
    saying.slice(Math.floor((n * length) / 4), Math.ceil(((n + 1) * length) / 4)).some((count) => count > 0)
  const exact = counted(text.whole, lower)
  const title = text.title.toLowerCase()
  const kind = lexicon.byAlias.get(lower)?.kind
  const head = words.at(-1) ?? ''
  const at = title.indexOf(lower)
  const opens = at === 0 || (at > 0 && /(?:^|[:·–—|] )(?:the |an? )?$/.test(title.slice(0, at)))
  const [from, to] = spanOf(year ?? /(?:1[5-9]|20)\d\d(?:[–-]\d+)?$/.exec(name)?.[0] ?? null)
  const near = (within: number): number =>
    from === null || to === null
      ? 0
      : text.years.filter((each) => each >= from - within && each <= to + within).length / Math.max(1, text.years.length)
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  const sources = [...by].filter(([source]) => !FLATTERED.has(source))
  const others = all.filter((other) => other !== proposal)
  const holds = (one: string, other: string): boolean => ` ${one.toLowerCase()} `.includes(` ${other.toLowerCase()} `)
  const lasts = (words: string): number => counted(text.whole, words)
  return {
    ...Object.fromEntries(sources.map(([source, strength]) => [`by ${source}`, Math.max(0.1, strength)])),
    sources: sources.length,
    words: words.length,
    letters: bare.length,
    capitals,
    'small share': words.filter((word) => /^\p{Ll}/u.test(word) && !SMALL.test(word)).length / words.length,
    'opens small': /^\p{Ll}/u.test(bare) ? 1 : 0,
    quoted: /“/.test(name) ? 1 : 0,
    joined: / and /.test(bare) ? 1 : 0,
    comma: /,/.test(bare) ? 1 : 0,
    digits: /\d/.test(bare) ? 1 : 0,
    of: / (?:of|in|on|over|for|from|between|to|with) /.test(bare) ? 1 : 0,
    event: event ? 1 : 0,
    'event word': words.some((word) => EVENT_WORD.test(word.toLowerCase().replace(/s$/, ''))) ? 1 : 0,
    'ends in event': EVENT_WORD.test(head.toLowerCase().replace(/s$/, '')) ? 1 : 0,
    'ends in dispute':
      /^(?:dispute|question|affair|incident|war|wars|peace|mission|entente|alliance|bloc|plan|mandate|demands|deal|bargain|rapprochement|relations|relationship|negotiations|mediation|settlement|intervention|blockade|rights|zones?|commission|league|union|court|tribunal|fund|regime)$/i.test(
        head,
      )
        ? 1
        : 0,
    abstract: ABSTRACT.test(head) || FIELD_WORD.test(lower) ? 1 : 0,
    clause: words.length > 2 && isClause(bare) ? 1 : 0,
    state: kind === 'state' ? 1 : 0,
    person: kind === 'person' || text.people.has(bare) ? 1 : 0,
    place: kind === 'place' ? 1 : 0,
    treaty: kind === 'treaty' ? 1 : 0,
    demonym: words.length === 1 && DEMONYM.test(bare) ? 1 : 0,
    year: from === null ? 0 : 1,
    span: to !== null && from !== null && to > from ? 1 : 0,
    'years its own': near(0),
    'years near': near(2),
    'years about': near(10),
    years: text.years.length / length,
    'in title': at >= 0 ? 1 : 0,
    'opens title': opens ? 1 : 0,
    'ends title': at >= 0 && /^(?:$|[:·–—|?!.,])/.test(title.slice(at + lower.length).trim()) ? 1 : 0,
    'shares title': shares(text.title, bare) ? 1 : 0,
    'of title': content.filter((word) => title.includes(word.replace(/s$/, ''))).length / Math.max(1, content.length),
    'in heading': text.headings.includes(lower) ? 1 : 0,
    'opening says it': text.opening.includes(lower) ? 1 : 0,
    'opening says part': roots.filter((root) => text.opening.includes(root)).length / Math.max(1, roots.length),
    exact: exact / length,
    'exact count': Math.min(12, exact),
    the: lasts(`the ${lower}`) / Math.max(1, exact),
    said: saying.filter((count) => count > 0).length / length,
    'said in full': saying.filter((count) => count === roots.length).length / length,
    'least word': Math.min(20, ...roots.map((root) => counted(text.whole, root))) / length,
    quarters: [0, 1, 2, 3].filter(quarter).length,
    'the kind': lasts(`the ${head.toLowerCase()}`) / length,
    held: others.filter((other) => holds(other.name, bare)).length,
    holds: others.filter((other) => holds(bare, other.name)).length,
    support: others.filter((other) => roots.some((root) => other.name.toLowerCase().includes(root))).length / Math.max(1, others.length),
    proper: capitals / words.length,
    'proper in title': at >= 0 ? capitals / words.length : 0,
    'proper opens title': capitals > 0 && opens ? 1 : 0,
    proposals: all.length,
    sentences: length,
    'title clause': text.tells ? 1 : 0,
  }
}

function spanOf(year: string | null): [number | null, number | null] {
  const [, first, last] = /((?:1[5-9]|20)\d\d)(?:[–-](\d+))?/.exec(year ?? '') ?? []
  if (first === undefined) return [null, null]
  return [Number(first), last === undefined ? Number(first) : Number(first.slice(0, 4 - last.length) + last)]
}

const SMALL =
  /^(?:the|and|for|from|with|into|over|after|before|between|under|its|his|her|their|that|was|were|not|how|why|what|who|are|has|had)$/
const DEMONYM = /(?:ish|ese|[ai]an|ch|i|ans)$/

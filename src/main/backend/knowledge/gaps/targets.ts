import { sure } from '../sure'
import { datesIn } from '../dates'
import { DAY_WITHOUT_YEAR, fullDate } from '../year-meant'
import { asidesIn } from './parts'
import { isPlain } from '../extractors/plain'
import type { Reading } from '../extractors/reading'
import { quantitiesIn } from '../quantities'
import type { Slot } from '../../../../shared/fact'
import type { Unit } from './unit'

export type TargetKind = 'date' | 'amount' | 'words' | 'name' | 'term' | 'point' | 'ending' | 'subject' | 'complement'

/** What is worth a gap: tokens `from` to `to` of the sentence. */
export interface Target {
  kind: TargetKind
  from: number
  to: number
  slot: Slot
  /** A name of somebody. */
  person?: boolean
}

/** What can be asked for in a unit, by kind; of overlapping ones the first. */
export function targetsIn(reading: Reading, unit: Unit): Target[] {
  const found: Target[] = []
  for (const target of [
    ...terms(reading, unit),
    ...quotedWords(reading, unit),
    ...dates(reading, unit),
    ...amounts(reading, unit),
    ...names(reading, unit),
    ...points(reading, unit),
    ...subjects(reading, unit),
  ]) {
    if (target.to <= target.from) continue
    const within = /^(?:point|subject|complement)$/.test(target.kind)
      ? []
      : found.filter((other) => other.from < target.to && target.from < other.to)
    if (within.length === 0) found.push(target)
  }
  return found
}

const startOf = ({ sentence, from }: Unit): number => sure(sentence.tokens[from]).start
const endOf = ({ sentence, to }: Unit): number => sure(sentence.tokens[to - 1]).end

/** The target at offsets of the document; null where they cut a word in two. */
function target(reading: Reading, unit: Unit, kind: TargetKind, start: number, end: number, slot?: Partial<Slot>): Target[] {
  const { tokens } = unit.sentence
  const from = tokens.findIndex((t) => t.start === start)
  const last = tokens.findIndex((t) => t.end === end)
  if (from < unit.from || last < from || last >= unit.to) return []
  return [{ kind, from, to: last + 1, slot: { ...reading.slot(start, end), ...slot } }]
}

function dates(reading: Reading, unit: Unit): Target[] {
  const start = startOf(unit)
  const yearless = [...reading.text.slice(start, endOf(unit)).matchAll(DAY_WITHOUT_YEAR)].flatMap((match) => {
    const at = start + match.index
    const date = fullDate(reading, at, match[0])
    return target(reading, unit, 'date', at, at + match[0].length, date ? { text: date.text, date: date.date } : {})
  })
  return [...yearless, ...full(reading, unit)]
}

function full(reading: Reading, unit: Unit): Target[] {
  const start = startOf(unit)
  return datesIn(reading.text.slice(start, endOf(unit)), start).flatMap((date) =>
    target(reading, unit, 'date', date.start, date.end, { text: date.text, date: date.date }),
  )
}

/** "two" or "several" of something is rarely worth asking for. */
const SMALL =
  /^(?:(?:some )?(?:one|two|three|four|five|six|seven|eight|nine|ten)|both|several|some|a hundred|many|[1-9]|\d+(?:st|nd|rd|th)) (?!votes)/i

function amounts(reading: Reading, unit: Unit): Target[] {
  const start = startOf(unit)
  return quantitiesIn(reading.text.slice(start, endOf(unit)), start).flatMap((q) => {
    if (
      q.kind === 'count' &&
      (SMALL.test(
        q.text.replace(/^(?:(?:more|less|fewer) than|over|under|about|around|nearly|almost|at least|up to|roughly|perhaps|close to) /i, ''),
      ) ||
        /[,.]$/.test(q.text.split(' ')[0] ?? ''))
    )
      return []
    if (/^ ago\b/.test(reading.text.slice(q.end, q.end + 5))) return []
    if (/^(?:one|a) (?:day|time|year|week|month|moment|hour)$/i.test(q.text)) return []
    // "the eastern half of the continent" is no share
    const before = unit.sentence.tokens.findLast((t) => t.end <= q.start)
    if (q.kind === 'share' && (before?.pos === 'ADJ' || before?.lower === 'the')) return []
    // of things that are counted, the noun stays in the question
    const number = q.kind === 'count' && q.unit ? q.text.slice(0, q.text.length - q.unit.length).trimEnd() : q.text
    return target(reading, unit, 'amount', q.start, q.start + number.length)
  })
}

const LONGEST_QUOTE = 12

function quotedWords(reading: Reading, unit: Unit): Target[] {
  const start = startOf(unit)
  const text = reading.text.slice(start, endOf(unit))
  return [...text.matchAll(/[“"]([^“”"]{4,110}?)[,.]?[”"]/gu)].flatMap((match) => {
    const said = sure(match[1])
    if (said.split(/\s+/).length > LONGEST_QUOTE || said.split(/\s+/).length < 1) return []
    const at = start + match.index + 1
    return target(reading, unit, 'words', at, at + said.length)
  })
}

const TERM_BEHIND =
  /\b(?:so-called|known as|calls?|called|termed|dubbed|(?:was|were|is|are) named|code-?named|labelled|is the|introduced the (?:term|concept|idea|notion) of|the (?:term|concept|idea|notion|principle|doctrine|theory|logic|problem|paradox) of) (?:the |an? )?[“"*_]?((?:[\p{L}’-]+[ -]){0,4}[\p{L}’-]+)[”"*_]?(?=[,.;:)]|$| (?:and|was|is|in|by|which|that|to|because|when|for)\b)/gu

/** The name of a thing behind "so-called", "known as", "the concept of". */
function terms(reading: Reading, unit: Unit): Target[] {
  const start = startOf(unit)
  const text = reading.text.slice(start, endOf(unit))
  return [...text.matchAll(TERM_BEHIND)].flatMap((match) => {
    const term = sure(match[1])
    if (/^(?:is the)/.test(match[0]) && !IDEA.test(term)) return []
    if (/^(?:for|on|upon|in|to|off|out|up|into|at|by)\b/.test(term)) return []
    if (/\b(?:it|them|him|this|that|who|not|one|first|only)\b/i.test(term) || term.split(/[ ]/).length > 5) return []
    const at = start + match.index + match[0].lastIndexOf(term)
    return target(reading, unit, 'term', at, at + term.length)
  })
}

const IDEA =
  /(?:effect|dilemma|paradox|trap|curse|syndrome|fallacy|hypothesis|thesis|theory|principle|doctrine|bias|problem|security|peace|power)$/

/** Somebody or something named, unless the whole document is about it. */
function names(reading: Reading, unit: Unit): Target[] {
  const { sentence } = unit
  return sentence.mentions.flatMap((m) => {
    if (m.from < unit.from || m.to > unit.to) return []
    if (m.name.length < 4 && m.kind === 'unknown') return []
    if (m.kind === 'unknown' && !/\p{Lu}.*[ \p{Lu}]/u.test(m.name)) return []
    if (
      sentence.tokens[m.to]?.pos === 'PART' ||
      (m.kind === 'state' && /\p{L}/u.test(m.name) && /NOUN|PROPN|ADJ/.test(sentence.tokens[m.to]?.pos ?? ''))
    )
      return []
    if (
      NATIONALITY.test(m.name) ||
      ADJECTIVE.test(reading.text.slice(m.start, m.end)) ||
      /^(?:Mr|Mrs|President|Soviet|Russian)\b/.test(m.name)
    )
      return []
    if (/^\p{Lu}.*[-–]\p{L}/u.test(m.name) || sentence.tokens[m.to]?.pos === 'NOUN') return []
    if (reading.coreference.pair?.parties?.includes(m.name) || reading.coreference.pair?.states?.includes(m.name)) return []
    if (isEverywhere(reading, m.name)) return []
    return target(reading, unit, 'name', m.start, m.end, { entity: m.name }).map((one) => ({ ...one, person: m.kind === 'person' }))
  })
}

const NATIONALITY = /^(?:The )?\p{Lu}\p{Ll}+(?:ish|ese|ians?|cans?|ench|utch|ists?|iets?)$/u
const ADJECTIVE =
  /^(?:American|British|Soviet|Russian|Chinese|French|German|Iranian|Israeli|Egyptian|Iraqi|Arab|Jewish|European|Western|Eastern|Communist|Marxist|Catholic|Muslim|Christian)s?$/

/** Names in more than one of so many sentences say what the text is about. */
const EVERYWHERE = 8

const counts = new WeakMap<Reading, Map<string, number>>()

function isEverywhere(reading: Reading, name: string): boolean {
  let of = counts.get(reading)
  if (!of) {
    of = new Map()
    for (const { mentions } of reading.sentences) for (const m of new Set(mentions.map((x) => x.name))) of.set(m, (of.get(m) ?? 0) + 1)
    counts.set(reading, of)
  }
  return (of.get(name) ?? 0) * EVERYWHERE > reading.sentences.length && reading.sentences.length > 12
}

const MODAL = '(?:must|should|will|would|can|could|may|might)'
const SOFTENED = '(?: (?:not|never|also|only|still|well|therefore|thus|nevertheless|simply|merely|no longer|\\p{L}+ly))*'
/** Words behind which a sentence says what it is there for, the surest first. */
const CUES: readonly RegExp[] = [
  /\b(?:is|was|are|were|remains?|remained) (?:essentially |simply |precisely )?that (.+)$/u,
  /\bnamely,? (?:that )?(.+)$/u,
  /\b(?:argue[sd]?|maintain(?:s|ed)?|holds|held|insist(?:s|ed)?|claim(?:s|ed)?|conclude[sd]?|warn(?:s|ed)?|believe[sd]?|note[sd]?|observe[sd]?|predict(?:s|ed)?|suggest(?:s|ed)?|object(?:s|ed)?|repl(?:y|ied|ies)|retort(?:s|ed)?|assume[sd]?|contend(?:s|ed)?|complain(?:s|ed)?|found|finds?|shows?|showed|points?|pointed|(?:told|tells|assured|warned|informed|reminded|convinced|persuaded) (?:\S+ ){1,4}?) ?(?:out )?that (.+)$/u,
  /\b(?:led|leads|lead|leading) to (.+)$/u,
  /\b(?:resulted in|results in|gave rise to|gives rise to|amount(?:ed|s)? to|stem(?:med|s)? from|suffers? from|arose from|arises? from|depend(?:ed|s)? (?:up)?on|rest(?:ed|s)? on|hinge[sd]? on|consist(?:ed|s)? (?:of|in)|lies? in|lay in|refer(?:red|s)? to|turn(?:ed|s)? on|foundered on|calls? for|came down to|comes down to) (.+)$/u,
  /\b(?:because(?! of)|because of|due to|thanks to|owing to|on account of|for fear of|in return for|in exchange for|on condition that|provided that|only if|unless|so long as|as long as|rather than|instead of|in order to|so as to) (.+)$/u,
  /\bnot (?:only |just |so much )?[^;]{3,80}?,? but (?:also |rather )?(.+)$/u,
  /\b(?:has|have|had|is|are|was|were) (?:no|little|every|good|free) (?:reason|incentive|choice|interest|need|wish|intention)? ?(?:but )?to (.+)$/u,
  /\bby (\p{L}{3,}ing (?!and\b).+)$/u,
  /: ((?!.*\?).*(?:,|\band\b).+)$/u,
  new RegExp(
    `\\b${MODAL}${SOFTENED} (?!be\\b|have\\b|do\\b|not\\b|well\\b|also\\b|one\\b|all\\b|both\\b)\\p{L}+ (?:that |to |on |in |for |with |from )?(.+)$`,
    'u',
  ),
  new RegExp(`\\b${MODAL}${SOFTENED} be ((?!\\p{L}+ed\\b|.*\\bbe\\b).+)$`, 'u'),
  /\b(?:advised|advises|urged|urges|asked|warned|persuaded|convinced|pressed|ordered|begged|instructed|compelled) (?:(?:the |his |her |its |their )?[\p{L}.’'-]+ ){1,4}?(?:not )?to (.+)$/u,
  /\b(?:agreed|agrees|promised|promises|pledged|offered|refused|undertook|decided|proposed|sought|hoped|wanted|threatened|vowed|tried|failed|was forced|were forced|was meant|were meant|was supposed|were supposed|expected \p{L}+|allowed \p{L}+|enabled \p{L}+|forced \p{L}+) to (.+)$/u,
  /\b(?:recogni[sz]ed|accepted|conceded|abandoned|dropped|renounced|withdrew|dismantled|lifted|froze|granted|ceded|returned|signed|ratified|endorsed|rejected|vetoed|demanded|required|secured|obtained|received|gained|lost|invited|expelled|suspended|banned|limited|ended|created|caused|produced|triggered|strengthened|weakened|prevented|allowed|enabled|encouraged|forced|destroyed|replaced|established|founded|published|threatens|creates|causes|produces|strengthens|weakens|prevents|allows|enables|encourages|forces|destroys|requires|presupposes|implies|assumes|explains|overlooks|ignores|neglects|underestimates|overestimates|exaggerates|settled for|bought|gave|gives) (.+)$/u,
]

const LONGEST_POINT = 12
const SHORTEST_POINT = 2

const EMPTY_POINT =
  /^(?:it|them|this|that|him|her|so|do so|\p{L}+ and \p{L}+ .*|each other|one another|the same|and|or|but|not|an? \p{L}+|the \p{L}{1,5}|be \p{L}+.*|.*\b(?:it|them|him|her|so)|\p{L}+ed before|\p{L}+ more)\b(?= |$)$|^(?:it|them|him|her|and|or|but|so)\b/iu

/** What the sentence is there to say, up to where its clause ends; of two cues in one clause the surer. */
function points(reading: Reading, unit: Unit): Target[] {
  const start = startOf(unit)
  const text = reading.text.slice(start, endOf(unit)).replace(/\s/g, ' ')
  const asides = asidesIn(unit.sentence.tokens, unit.from, unit.to).map(({ from, to }) => ({
    start: sure(unit.sentence.tokens[from]).start - start,
    end: sure(unit.sentence.tokens[to - 1]).end - start,
  }))
  const found: Target[] = []
  for (const cue of CUES) {
    const match = cue.exec(text)
    const rest = match?.[1]
    if (!match || !rest || asides.some((aside) => match.index >= aside.start && match.index < aside.end)) continue
    // "a cost that the target can bring to an end": the verb of a relative clause
    if (isRelative(unit, start + match.index) && !/^(?:that|because|unless|only if)/.test(match[0])) continue
    // "Danger: …" asks for anything
    if (match[0].startsWith(':') && text.slice(0, match.index).split(' ').length < 4) continue
    const at = start + match.index + match[0].length - rest.length
    const said = closed(/^(?:because|unless|only if|if|so long as|as long as)/.test(match[0]) ? (rest.split(',')[0] ?? rest) : rest)
    const words = said.split(/\s+/).length
    if (
      words > LONGEST_POINT ||
      (words < SHORTEST_POINT && !/^[^,]+$/.test(said)) ||
      EMPTY_POINT.test(said) ||
      said.replace(/[^\p{L}\d]/gu, '').length < 4
    )
      continue
    found.push(...target(reading, unit, 'point', at, at + said.length))
    if (found.length >= 2) break
  }
  if (found.length > 0) return found.slice(0, 2)
  const complement = complements(reading, unit)
  return complement.length > 0 ? complement : ending(reading, unit)
}

/** What follows the verb of the main clause, if it is short: "provoke _____", "cannot remove _____". */
function complements(reading: Reading, unit: Unit): Target[] {
  const { tokens } = unit.sentence
  return reading.statements(unit.sentence).flatMap((s) => {
    let { from, to } = s.clause.complement
    // "distinguishes two motives and names the second …"
    const second = tokens.findIndex((t, i) => i > from && i < to - 1 && t.pos === 'CCONJ' && /^(?:VERB|AUX)$/.test(sure(tokens[i + 1]).pos))
    if (second > 0) to = second
    if (s.role !== 'main' || !isPlain(s) || from < unit.from + 2 || to > unit.to || to <= from) return []
    while (from < to && (/^(?:that|also|only|even|then|therefore)$/.test(sure(tokens[from]).lower) || sure(tokens[from]).pos === 'ADV'))
      from++
    // "was not divided at _____"
    if (tokens[from]?.pos === 'ADP' && to - from > 1 && /DET|NOUN|PROPN|ADJ|NUM/.test(tokens[from + 1]?.pos ?? '')) from++
    if (tokens[from]?.lower === 'to') return []
    const first = tokens[from]
    if (!first || /^(?:PRON|PUNCT)$/.test(first.pos) || /^(?:as|well|so)$/.test(first.lower)) return []
    // "was harsher"
    if (
      to - from === 1 &&
      first.pos !== 'NOUN' &&
      first.pos !== 'PROPN' &&
      !/^(?:if|when|where|unless)$/i.test(sure(tokens[unit.from]).text)
    )
      return []
    const at = first.start
    const said = closed(reading.text.slice(at, sure(tokens[to - 1]).end).replace(/\s/g, ' '))
    if (said.split(' ').length > LONGEST_POINT || EMPTY_POINT.test(said) || /, (?:he|she|it|they|we|I) /.test(said) || said.length < 4)
      return []
    return target(reading, unit, 'complement', at, at + said.length)
  })
}

/** The verb of "a cost that the target can bring": a relative clause opens a few words in front, behind a noun that is not "the claim" or "the fact". */
function isRelative({ sentence: { tokens }, from }: Unit, offset: number): boolean {
  const at = tokens.findIndex((t) => t.end > offset)
  for (let i = at - 1; i >= Math.max(from + 1, at - 6); i--) {
    const { lower, text } = sure(tokens[i])
    if (/^[,;:]$/.test(text)) return false
    if (!/^(?:who|which|that|whose|whom|where)$/.test(lower)) continue
    const before = sure(tokens[i - 1])
    return before.pos === 'NOUN' && !(lower === 'that' && CLAIM.test(before.lower))
  }
  return false
}

const CLAIM =
  /^(?:view|claim|fact|belief|idea|argument|possibility|objection|thesis|conclusion|hope|fear|danger|risk|charge|suspicion|assumption|point|paradox|promise|warning|evidence|proof|sign|condition|understanding|finding|theory|principle|complaint)$/

const LONGEST_WITH_ENDING = 22

/** Without a cue, the last noun phrase of a short clause: English puts what is new at the end. */
function ending(reading: Reading, unit: Unit): Target[] {
  const { tokens } = unit.sentence
  if (unit.to - unit.from > LONGEST_WITH_ENDING) return []
  let from = unit.to
  while (from > unit.from && /NOUN|PROPN|ADJ|NUM/.test(sure(tokens[from - 1]).pos)) from--
  if (
    unit.to - from < 1 ||
    unit.to - from > 5 ||
    !(
      /NOUN|PROPN/.test(sure(tokens[unit.to - 1]).pos) ||
      (unit.to - from === 1 && /^(?:is|was|are|were)$/.test(tokens[from - 1]?.lower ?? ''))
    )
  )
    return []
  if (/^(?:of|PART)$/.test(tokens[from - 1]?.lower ?? '') || tokens[from - 1]?.pos === 'PART' || tokens[from - 1]?.pos === 'CCONJ')
    return []
  return target(reading, unit, 'ending', sure(tokens[from]).start, sure(tokens[unit.to - 1]).end)
}

/** "When imports are restricted, whoever controls the routes grows rich": a subject of several words behind a condition. */
function subjects(reading: Reading, unit: Unit): Target[] {
  const { tokens } = unit.sentence
  return reading.statements(unit.sentence).flatMap((s) => {
    const { from, to } = s.clause.subject
    if (s.role !== 'main' || !isPlain(s) || from <= unit.from + 2 || to > unit.to || to - from < 2 || to - from > LONGEST_POINT) return []
    if (
      !/^(?:when|if|where|unless|once|whenever|without|under|after)$/i.test(sure(tokens[unit.from]).text) ||
      sure(tokens[from]).pos === 'PRON'
    )
      return []
    if (/^(?:the|a|an) \p{L}+$/u.test(reading.words(unit.sentence, s.clause.subject))) return []
    return target(reading, unit, 'subject', sure(tokens[from]).start, sure(tokens[to - 1]).end)
  })
}

/** Up to the first mark behind which something else begins. */
const closed = (rest: string): string => {
  const cut = rest.search(
    /[;:]| while | whereas |,? [–—] |, (?:may|might|will|would|can|could|should|must|is|are|was|were|has|have|had|so|because|although|though|while|whereas|since|as|but|when|until|before|after|where|namely|which|who|whose|not|rather|even|often|usually|unless|if|with|\p{L}+ing)\b|, and (?:the|an?|that|in|to|it|they|he|she|its|their) (?=[^,;]*\b(?:is|was|were|are|has|had|have|would|will|can|could|may|\p{L}+ed|\p{L}+s)\b)|, an? [^,]{3,60} (?:which|that|who) /u,
  )
  const said = (cut < 0 ? rest : rest.slice(0, cut)).replace(/[\s,.]+$/, '')
  return /[”"]$/.test(said) && !/[“"].*[”"]/.test(said) ? said.slice(0, -1).replace(/[.,]$/, '') : said
}

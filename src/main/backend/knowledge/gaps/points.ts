import { isPlain } from '../extractors/plain'
import { spaced } from '../plain'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import type { Token } from '../tokens'
import { groupsWithin } from './parts'
import { asidesIn } from './asides-in'
import { endOf, startOf, targetAt, type Target } from './target'
import type { Unit } from './unit'

const MODAL = '(?:must|should|will|would|can|could|may|might)'
/** What people do with a claim: "argues", "held". */
const CLAIMS =
  'argue[sd]?|maintain(?:s|ed)?|holds?|held|insist(?:s|ed)?|claim(?:s|ed)?|conclude[sd]?|warn(?:s|ed)?|believe[sd]?|note[sd]?|observe[sd]?|predict(?:s|ed)?|suggest(?:s|ed)?|object(?:s|ed)?|repl(?:y|ied|ies)|retort(?:s|ed)?|assume[sd]?|contend(?:s|ed)?|complain(?:s|ed)?|found|finds?|shows?|showed|points?|pointed|fear(?:s|ed)?|expect(?:s|ed)?|demand(?:s|ed)?|agree[sd]?|propose[sd]?|declare[sd]?|allow(?:s|ed)?|recogni[sz]e[sd]?|add(?:s|ed)?|explain(?:s|ed)?|admit(?:s|ted)?|acknowledge[sd]?|concede[sd]?|stress(?:es|ed)?|stated?|states|specif(?:y|ied|ies)|provide[sd]?|stipulate[sd]?|ruled?|rules|laid down|lays down|implie[sd]|implies|reali[sz]e[sd]?|recalled|recalls'
const SOFTENED = '(?: (?:not|never|also|only|still|well|therefore|thus|nevertheless|simply|merely|no longer|\\p{L}+ly))*'
/** Words behind which a sentence says what it is there for, the surest first. */
const CUES: readonly { behind: RegExp; surety: number }[] = [
  { behind: /\b(?:is|was|are|were|remains?|remained) (?:essentially |simply |precisely )?that (.+)$/u, surety: 0.14 },
  { behind: /\bnamely,? (?:that )?(.+)$/u, surety: 0.1 },
  {
    behind: new RegExp(
      `\\b(?:${CLAIMS}|(?:told|tells|assured|warned|informed|reminded|convinced|persuaded) (?:\\S+ ){1,4}?) ?(?:out )?that (.+)$`,
      'u',
    ),
    surety: 0.14,
  },
  { behind: /\b(?:led|leads|lead|leading) to (.+)$/u, surety: 0.08 },
  {
    behind:
      /\b(?:resulted in|results in|gave rise to|gives rise to|amount(?:ed|s)? to|stem(?:med|s)? from|suffers? from|arose from|arises? from|depend(?:ed|s)? (?:up)?on|rest(?:ed|s)? on|hinge[sd]? on|consist(?:ed|s)? (?:of|in)|lies? in|lay in|refer(?:red|s)? to|turn(?:ed|s)? on|founder(?:s|ed)? (?:up)?on|calls? for|came down to|comes down to|var(?:y|ies|ied) with|differ(?:s|ed)? in) (.+)$/u,
    surety: 0.08,
  },
  {
    behind:
      /\b(?:because(?! of)|because of|due to|thanks to|owing to|on account of|for fear of|in return for|in exchange for|on condition that|provided that|only if|unless|so long as|as long as|rather than|instead of|in order to|so as to) (.+)$/u,
    surety: 0.12,
  },
  {
    behind:
      /\b(?:in protest (?:at|against)|on the grounds? that|in the hope (?:of|that)|at the (?:price|cost|expense|discretion) of|in response to|for want of|under pressure from|in revenge for|only after|with a (?:ceiling|limit|cap) of|(?<!in|do|did|does|is|was) so that) (.+)$/u,
    surety: 0.08,
  },
  {
    behind:
      /\bnot (?:only |just |so much )?[^;]{3,80}?,? but (?:also |rather )?(?:(?:against|for|in|on|by|from|with|to|about|of|at) )?(.+)$/u,
    surety: 0.14,
  },
  {
    behind:
      /\b(?:assurance|promise|pledge|condition|hope|fear|concern|warning|demand|conviction|suspicion|danger|risk|evidence|belief|understanding)s? that (.+)$/u,
    surety: 0.08,
  },
  {
    behind:
      /\b(?:right|duty|obligation|power|authority|licence|freedom|permission|pretext|incentive|opportunity|capacity|inability|failure|refusal|willingness|readiness) to (.+)$/u,
    surety: 0.06,
  },
  // "explained with schoolmasterly patience that …", "wrote in his memoirs that …"
  {
    behind: new RegExp(
      `\\b(?:${CLAIMS}|said|wrote|writes|knew|understood) (?:(?:with|in|at|on|by|to|from|publicly|privately|openly) (?:[\\p{L}\\d’'-]+ ){0,4}?)that (.+)$`,
      'u',
    ),
    surety: 0.1,
  },
  // "a moral charge, that impartiality between an aggressor and his victim rewards the aggressor"
  {
    behind:
      /\b(?:an?|the|one|another|further) (?:\p{L}+ ){0,2}(?:charge|objection|argument|claim|answer|reply|point|lesson|rule|principle|condition|theory|thesis|idea|doctrine|finding|conclusion|fear|promise|clause|qualification|puzzle|irony|paradox), (?:namely )?that (.+)$/u,
    surety: 0.1,
  },
  { behind: /\bonly as \p{L}+ as (.+)$/u, surety: 0.1 },
  { behind: /^the (?:more|less|\p{L}+er)\b[^;]*, the ((?:more|less|\p{L}+er) .+)$/iu, surety: 0.12 },
  {
    behind:
      /\b(?:has|have|had|is|are|was|were) (?:no|little|every|good|free) (?:(?:reason|incentive|choice|interest|need|wish|intention) (?:but )?|but )to (.+)$/u,
    surety: 0.06,
  },
  { behind: /\b(?:has|have|had) (?:only |also |still |therefore |then |first )?to (?!be\b|do\b)(\p{L}+ \p{L}.+)$/u, surety: 0.04 },
  { behind: /\bby (\p{L}{3,}ing (?!and\b).+)$/u, surety: 0.06 },
  {
    behind:
      /\b(?:is|are|was|were|been|being|be) (?:\p{L}+ly )?(?:\p{L}+ed|held|driven|drawn|shaken|broken|undone|made|brought|put|torn) by (?!\p{L}+ing\b|\d)(.+)$/u,
    surety: 0.06,
  },
  { behind: /: ((?!.*\?).*(?:,|\band\b).+)$/u, surety: 0.04 },
  {
    behind: new RegExp(
      `\\b${MODAL}${SOFTENED} (?!be\\b|have\\b|do\\b|not\\b|well\\b|also\\b|one\\b|all\\b|both\\b)\\p{L}+ (?:that |to |on |in |for |with |from )?(.+)$`,
      'u',
    ),
    surety: 0.02,
  },
  { behind: new RegExp(`\\b${MODAL}${SOFTENED} be ((?!\\p{L}+ed\\b|.*\\bbe\\b).+)$`, 'u'), surety: 0.02 },
  {
    behind:
      /\b(?:advised|advises|urged|urges|asked|warned|persuaded|convinced|pressed|ordered|begged|instructed|compelled) (?:(?:the |his |her |its |their )?[\p{L}.’'-]+ ){1,4}?(?:not )?to (.+)$/u,
    surety: 0.1,
  },
  {
    behind:
      /\b(?:agreed|agrees|promised|promises|pledged|offered|refused|undertook|decided|proposed|sought|hoped|wanted|threatened|vowed|tried|failed|was forced|were forced|was meant|were meant|was supposed|were supposed|appear(?:s|ed)?|seem(?:s|ed)?|managed|proved unable|was unable|were unable|expected \p{L}+|allowed \p{L}+|enabled \p{L}+|forced \p{L}+) to (.+)$/u,
    surety: 0.1,
  },
  {
    behind:
      /\b(?:recogni[sz]ed|accepted|conceded|abandoned|dropped|renounced|withdrew|dismantled|lifted|froze|granted|ceded|returned|signed|ratified|endorsed|rejected|vetoed|demanded|required|secured|obtained|received|gained|lost|invited|expelled|suspended|banned|limited|ended|created|caused|produced|triggered|strengthened|weakened|prevented|allowed|enabled|encouraged|forced|destroyed|replaced|established|founded|published|threatens|creates|causes|produces|strengthens|weakens|prevents|allows|enables|encourages|forces|destroys|requires|presupposes|implies|assumes|explains|overlooks|ignores|neglects|underestimates|overestimates|exaggerates|settled for|bought|gave|gives) (.+)$/u,
    surety: 0.06,
  },
]

/** "Sanctions hurt the economy; they did not _____": of a contrast only. */
const DENIED = { behind: /\b(?:do|does|did) not (\p{Ll}+ (?!until|before|after)\p{L}.+)$/u, surety: 0.06 }

export const LONGEST_POINT = 12
/** What somebody held is a sentence. */
const LONGEST_CLAIM = 16
const SHORTEST_POINT = 2
const MOST_POINTS = 3

const EMPTY_POINT =
  /^(?:it|them|this|that|him|her|so|do so|\p{L}+ and \p{L}+ .*|each other|one another|the same|and|or|but|not|an? \p{L}+|the \p{L}{1,5}|be \p{L}+.*|(?:\S+ ){0,5}(?:it|them|him|her|so)|\p{L}+ed before|\p{L}+ more)\b(?= |$)$|^(?:it|them|him|her|and|or|but|so)\b/iu

/** What the sentence is there to say, up to where its clause ends; of two cues in one clause the surer. */
export function points(reading: Reading, unit: Unit): Target[] {
  const start = startOf(unit)
  const text = spaced(reading.text.slice(start, endOf(unit)))
  const asides = asidesIn(unit.sentence.tokens, unit.from, unit.to).map(({ from, to }) => ({
    start: sure(unit.sentence.tokens[from]).start - start,
    end: sure(unit.sentence.tokens[to - 1]).end - start,
  }))
  const found: Target[] = []
  for (const { behind, surety } of unit.contrast ? [...CUES, DENIED] : CUES) {
    const match = behind.exec(text)
    const rest = match?.[1]
    if (!match || !rest || asides.some((aside) => match.index >= aside.start && match.index < aside.end)) continue
    // "a cost that the target can bring to an end": the verb of a relative clause
    if (isRelative(unit, start + match.index) && !/^(?:that|because|unless|only if)/.test(match[0])) continue
    // "Danger: …" asks for anything
    if (match[0].startsWith(':') && text.slice(0, match.index).split(' ').length < 4) continue
    const at = start + match.index + match[0].length - rest.length
    const whole = closed(/^(?:because|unless|only if|if|so long as|as long as)/.test(match[0]) ? upToClauseEnd(unit, at, rest) : rest)
    const longest = / that $/.test(match[0].slice(0, -rest.length)) ? LONGEST_CLAIM : LONGEST_POINT
    const long = whole.split(/\s+/).length > longest
    const last = long ? (match[0].startsWith(':') ? null : lastMember(unit, at, at + whole.length)) : at
    if (last === null) continue
    const said = whole.slice(last - at)
    const words = said.split(/\s+/).length
    if (
      words > longest ||
      (words < SHORTEST_POINT && !/^[^,]+$/.test(said)) ||
      (EMPTY_POINT.test(said) && !(/\bthat $/.test(match[0].slice(0, -rest.length)) && /^(?:it|they) \S+ \S+/.test(said))) ||
      said.replace(/[^\p{L}\d]/gu, '').length < 4
    )
      continue
    found.push(...targetAt(reading, unit, 'point', last, at + whole.length).map((one) => ({ ...one, surety: long ? surety / 2 : surety })))
    if (found.length >= MOST_POINTS) break
  }
  if (found.length > 0) return found
  const complement = complements(reading, unit)
  return complement.length > 0 ? complement : ending(reading, unit)
}

/** "because the papal mediator, Fabio Chigi, would not deal with heretics": the comma behind its verb ends a reason. */
function upToClauseEnd({ sentence: { tokens } }: Unit, start: number, rest: string): string {
  const from = tokens.findIndex((t) => t.start >= start)
  for (let comma = rest.indexOf(','); comma >= 0; comma = rest.indexOf(',', comma + 1)) {
    const to = tokens.findIndex((t) => t.start >= start + comma)
    if (groupsWithin(tokens, from, to).some(({ finite }) => finite)) return rest.slice(0, comma)
  }
  return rest
}

/**
 * Where the last of several members begins, "… the attention of the public and | the skill of the opposition in exposing a retreat": of an answer too long to be typed it alone
 * is left out, and the members before it stay open; null where there is none.
 */
function lastMember({ sentence: { tokens } }: Unit, start: number, end: number): number | null {
  const inside = tokens.filter((t) => t.start >= start && t.end <= end)
  const and = inside.findLast((t, i) => /^(?:and|or|but)$/.test(t.lower) && i > 2 && inside[i + 1]?.head && isJoined(t, inside, i))
  if (!and) return null
  const behind = inside.slice(inside.indexOf(and) + 1)
  while (/^(?:that|if|because|by|to|where|when)$/.test(behind[0]?.lower ?? '')) behind.shift()
  return behind.length > 2 ? sure(behind[0]).start : null
}

/** What "and" joins begins right behind it, and is as high in the tree as what is before. */
function isJoined(and: Token, inside: readonly Token[], at: number): boolean {
  const joined = inside.slice(at + 1).find((t) => t.label === 'conj' && t.head === and.head)
  return joined !== undefined
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
    // "was, in a strict sense, never a congress"
    if (tokens[from]?.pos === 'ADP' && tokens[from - 1]?.text === ',') return []
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
    const said = closed(spaced(reading.text.slice(at, sure(tokens[to - 1]).end)))
    if (said.split(' ').length > LONGEST_POINT || EMPTY_POINT.test(said) || /, (?:he|she|it|they|we|I) /.test(said) || said.length < 4)
      return []
    return targetAt(reading, unit, 'complement', at, at + said.length)
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
  return targetAt(reading, unit, 'ending', sure(tokens[from]).start, sure(tokens[unit.to - 1]).end)
}

/** Up to the first mark behind which something else begins. */
const closed = (rest: string): string => {
  const cut = rest.search(
    /[;:]| while | whereas |,? [–—] |, (?:may|might|will|would|can|could|should|must|is|are|was|were|has|have|had|so|because|although|though|while|whereas|since|as|but|when|until|before|after|where|namely|(?:by |in |on |after |of )?which|who|whose|not|rather|even|often|usually|unless|if|with|\p{L}+ing)\b|, and (?:the|an?|that|in|to|it|they|he|she|its|their) (?=[^,;]*\b(?:is|was|were|are|has|had|have|would|will|can|could|may|\p{L}+ed|\p{L}+s)\b)|, an? [^,]{3,60} (?:which|that|who) /u,
  )
  const said = (cut < 0 ? rest : rest.slice(0, cut)).replace(/[\s,.]+$/, '')
  return /[”"]$/.test(said) && !/[“"].*[”"]/.test(said) ? said.slice(0, -1).replace(/[.,]$/, '') : said
}

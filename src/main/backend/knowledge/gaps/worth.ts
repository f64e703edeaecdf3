import { contextCueOf } from '../context-cue'
import { oneLine } from '../plain'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import type { Token } from '../tokens'
import { isNamedByGapOnly, liftsOut } from './proposition'
import type { Target } from './target'
import type { Unit } from './unit'

/** The target without a "that" in front, without the person who is told ("advised the President to _____"), and without a second verb behind ("recognised Israel and renounced terror"). */
export function narrowed(reading: Reading, unit: Unit, target: Target): Target {
  if (!/^(?:point|complement|ending)$/.test(target.kind)) return target
  const { tokens } = unit.sentence
  let { from, to } = target
  if (sure(tokens[from]).lower === 'that') from++
  // "can be crucial for _____"
  if (
    /^JJ/.test(sure(tokens[from]).tag) &&
    /^(?:for|to|in)$/.test(tokens[from + 1]?.lower ?? '') &&
    to - from > 4 &&
    tokens[from - 1]?.lemma === 'be'
  )
    from += 2
  // "concluded that it must never again _____": the pronoun and its helping verb stay
  if (/^(?:it|they|he|she)$/.test(sure(tokens[from]).lower) && tokens[from + 1]?.tag === 'MD' && to - from > 3) {
    from += 2
    while (to - from > 2 && /^(?:not|never|again|also|only|no|longer)$/.test(sure(tokens[from]).lower)) from++
  }
  const second = tokens.findIndex((_, i) => i > from + 1 && i < to - 1 && isSecondVerb(tokens, from, i))
  if (second > 0) to = second
  while (to > from && /^[,;]$/.test(sure(tokens[to - 1]).text)) to--
  const asked = unit.from < from ? sure(tokens[from - 1]).lemma : ''
  const start = tokens.findIndex((t, i) => i > from && i <= from + 5 && i < to - 1 && t.lower === 'to' && sure(tokens[i + 1]).tag === 'VB')
  if (TELLS.test(asked) && start > 0) from = start + 1
  // "made the president _____", "let two men _____"
  const bare = tokens.findIndex((t, i) => i > from && i <= from + 6 && i < to - 1 && t.tag === 'VB' && sure(tokens[i - 1]).lower !== 'to')
  if (/^(?:make|let)$/.test(asked) && bare > 0) from = bare
  // "accused the president of _____", "declared in a joint statement that _____"
  const link = LINKS.find(([verb]) => verb.test(asked))?.[1]
  const at = link ? tokens.findIndex((t, i) => i > from && i <= from + 5 && i < to - 1 && t.lower === link) : -1
  if (at > 0 && (link === 'of' || SAYING.test(sure(tokens[at - 1]).lower))) from = at + 1
  if (from === target.from && to === target.to) return target
  if (to <= from) return target
  return { ...target, from, to, slot: reading.slot(sure(tokens[from]).start, sure(tokens[to - 1]).end) }
}

const LINKS: [RegExp, string][] = [
  [/^(?:accuse|remind|deprive|rob|convict|suspect)$/, 'of'],
  [/^(?:in|by|with)$/, 'that'],
]
const SAYING = /^(?:statement|letter|speech|interview|report|article|note|declaration|message|telegram|memoir|memoirs)$/

const TELLS =
  /^(?:advise|ask|urge|tell|warn|persuade|convince|force|compel|encourage|allow|enable|permit|instruct|order|press|beg|expect|require|lead|cause|help)$/

/** "… and renounced", "…, and so holds": the verb of a second statement; not in an answer which is a clause itself. */
function isSecondVerb(tokens: readonly Token[], from: number, at: number): boolean {
  const { lower, text } = sure(tokens[at])
  if (text === ',' && tokens[at + 1]?.lower === 'and') return /^(?:so|thus|then|therefore)$/.test(tokens[at + 2]?.lower ?? '')
  if (!/^(?:and|but|or)$/.test(lower)) return false
  const next = tokens[at + 1]
  // "might cancel biases or make them worse"
  if (next?.tag === 'VB' && tokens[from - 1]?.tag === 'VB') return true
  return (
    next !== undefined &&
    /^VB[DZ]$/.test(next.tag) &&
    !tokens.slice(from, at).some((t) => /^(?:VB[DZP]|MD)$/.test(t.tag) || /^(?:that|which|who)$/.test(t.lower))
  )
}

/**
 * "was, in _____ → a strict sense, never a congress": an answer is one phrase of the tree, with all that hangs on it. What a date, an amount or a name leaves standing beside
 * it is another matter.
 */
function isWhole({ sentence: { tokens } }: Unit, { kind, from, to }: Target): boolean {
  if (!/^(?:point|complement|ending|subject)$/.test(kind)) return true
  const inside = new Set(tokens.slice(from, to))
  const roots = tokens.slice(from, to).filter((t) => t.pos !== 'PUNCT' && !(t.head && inside.has(t.head)))
  const [top] = roots
  const joined = roots.every(
    (t) => t === top || (t.head === top?.head && /^(?:conj|cc|mark|aux|neg|nsubj|nsubjpass|auxpass)$/.test(t.label)),
  )
  return joined || roots.every((t) => t.head === top?.head && /^(?:ccomp|nsubj|aux|neg|mark|advmod)$/.test(t.label))
}

/** True for a gap that somebody who has read the text could fill, in one way, and would want to. `said` is the clause with the gap in it. */
export function isWorthAsking(reading: Reading, unit: Unit, target: Target, said: string): boolean {
  const [before = '', after = ''] = said.split('_____')
  if (leans(said, target.kind) || isProposal(reading, unit, said) || !isWhole(unit, target) || CUT_SPEECH.test(after)) return false
  const { tokens } = unit.sentence
  const isPhrase = /^(?:point|complement|ending|subject)$/.test(target.kind)
  if ((isPhrase && !liftsOut(tokens, unit, target)) || (!target.person && isNamedByGapOnly(tokens, unit, target))) return false
  // "two perceptions are required: _____": one of what was announced, the others left out for length
  if (/: $/.test(before) && after === '' && target.to < unit.to && tokens.slice(target.to, unit.to).some((t) => t.text === ','))
    return false
  switch (target.kind) {
    case 'date':
      return isDateWorth(target, before, after)
    case 'amount':
      return isAmountWorth(reading, unit, target, before, after)
    case 'name':
      return isNameWorth(target, before, after) && !isWhatAllIsAbout(reading, unit, target)
    case 'point':
    case 'complement':
    case 'ending':
    case 'subject':
      return isPointWorth(unit, target, before, after) && !isWhatAllIsAbout(reading, unit, target)
    case 'words':
      // "“_____” Rabin told the crowd": all his words; "“There is one way,” he said, “_____”": half of them
      if (/[“"][^”"]*[”"]/.test(before.replace(/[“"]$/, '')) && /,\s*[“"]$/.test(before)) return false
      return content(before).length > 0 || content(after).length >= 5
    case 'term':
      return isTermWorth(unit, target, before, after)
    default:
      return true
  }
}

/** "Europe was not divided at _____ → Yalta", in a text on Yalta: its topic stands in front of every question. */
function isWhatAllIsAbout(reading: Reading, { sentence }: Unit, { slot, to, from }: Target): boolean {
  const cue = to - from <= 4 ? contextCueOf(reading, sentence)?.name.toLowerCase() : undefined
  const name = slot.text.toLowerCase().replace(/^the /, '')
  return cue !== undefined && (` ${cue} `.includes(` ${name} `) || ` ${name} `.includes(` ${cue} `))
}

/** "Second, all missiles would be removed": one of three proposals, told as if it had come true. */
const isProposal = (reading: Reading, { sentence }: Unit, said: string): boolean =>
  reading.memberOf(sentence) !== null && /\bwould\b/.test(said)

/** Words that stand for something told before. */
const LEANS =
  /\b(?:much the same|(?:from|on|to) the other side(?! of)|as much to|in (?:his|her|their|its) (?:model|view|account|theory|reading|words|eyes)|in the (?:first|second|third)(?=,| case,)|that year|those years|that same|meanwhile|that (?:question|ground|score|basis|condition|point)\b(?! (?:that|of))|of these|(?:in|by|on) (?:doing so|this way|these terms)|is correct|one altogether|none for|(?:the|a) (?:related|rival|similar) (?:view|reading|account|version|argument)|the (?:first|second|third|fourth) (?:condition|claim|objection|reason|mechanism|hypothesis)\b(?! of| that| which| under)|(?:on|by) the (?:first|second|third|fourth|fifth|sixth|last|next|following|same) (?:day|afternoon|evening|morning|night|week)\b|their arrival|each man|the hard-boiled ones)\b/i
const LEANS_AT_START =
  /^(?:(?:an?|the|another) (?:more \p{L}+|deeper|further|second|better|simpler|other) (?:reason|conclusion|view|reading|explanation|account|answer|argument|objection|lesson) (?:is|was)\b|if that|in that|by that|at that|on that|to that end|among them|of the (?:two|three|four|latter|former)|there are others|others\b(?! (?:hold|argue|say|maintain|believe|point|suggest|think|see|reply))|(?:seven|three|four|two|several|many) more\b|\p{L}+: \p{Ll})/iu
/** What two nameless ones did is asked for only where somebody is named beside them. */
const NAMELESS = /\b(?:the two (?:men|guests|leaders|sides|presidents|parties|governments|powers)|both (?:men|sides|leaders|parties))\b/i

/** Things that one text has many of; nothing but the sentence before tells which is meant. */
const THINGS =
  'offer|threat|policy|words|proposal|letter|condition|package|argument(?! runs| goes)|answer|question|claim|view|approach|plan|idea|phrase|step|move|reason|loss|bargain|theory|deadline|announcement|statement|response|result|decision|suspension|recognition|matter|issue|picture|message|speech|paper|draft|finding|frontier|landings|founding conference|policy’s'
const THING = new RegExp(
  `\\b(?:the|that) (${THINGS})\\b(?! (?:of|that|which|who|to|for|in|on|between|from|with|against|by|over|about|behind|under|at|[a-z]+ed)\\b|[’'])`,
  'giu',
)

function leans(said: string, kind: Target['kind']): boolean {
  if (LEANS.test(said) || LEANS_AT_START.test(said)) return true
  if (kind !== 'date' && NAMELESS.test(said) && !/(?<=\s)\p{Lu}\p{Ll}/u.test(said)) return true
  return [...said.matchAll(THING)].some(({ index, 1: thing = '' }) => !said.slice(0, index).toLowerCase().includes(thing.toLowerCase()))
}

/** The year in which somebody wrote or told it is rarely what matters; that of a settlement or a noun it only names is given away. */
function isDateWorth({ slot }: Target, before: string, after: string): boolean {
  const bare = /^\d{4}s?$/.test(slot.text)
  if (/\b(?:writing|interview|told|wrote|study|paper|article|essay|report|memoirs?|book)\b[^,.;]*$/i.test(before)) return false
  if (/\([^)]*$/.test(before) && /^[^(]*\)/.test(after)) return false
  // "begins not in _____ but in 1956"
  if (/\bnot (?:in|on|until) $/.test(before)) return false
  if (!bare) return true
  if (
    /\p{Ll}{3,} of (?:the )?$/u.test(before) &&
    !/\b(?:summer|spring|autumn|winter|end|beginning|middle|half|letter|act|election|elections) of (?:the )?$/i.test(before)
  )
    return false
  if (/, (?:having|following|after|since) [^,]*$/i.test(before)) return false
  // "the one made by Dan Reiter in 2001, when he found …", "said in 1990 that …"
  return (
    !/^,? (?:when (?:he|she)|that (?:he|she|it|the)|he|she)\b/.test(after) || !/\b(?:made|said|argued|found|noted|claimed)\b/.test(before)
  )
}

const MEETING_UNITS = /^(?:\p{L}+ )?(?:sessions?|pages?|points?|times?|rooms?|hotels?|seats?|days'? notice)\b/iu

function isAmountWorth(
  { text }: Reading,
  { sentence: { tokens } }: Unit,
  { from, to, slot }: Target,
  before: string,
  after: string,
): boolean {
  // "S$20m ($15m)": half of a sum; "Two thirds of Western | Europe's"; "Twenty-second | Party Congress"
  if (/[\p{L}$€£]/u.test(text.charAt(slot.start - 1)) || /^\s*\([$€£\d]/.test(after)) return false
  if (isVagueStretch(slot.text, before, after)) return false
  // "60 per cent material"
  if (/(?:per cent|percent|%)$/.test(slot.text) && tokens[to]?.pos === 'NOUN') return false
  const last = sure(tokens[to - 1])
  if (tokens[to]?.pos === 'PROPN' && (last.pos === 'PROPN' || last.pos === 'ADJ' || /(?:th|st|nd|rd)$/.test(slot.text))) return false
  if (/(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/i.test(slot.text)) return false
  return !(MEETING_UNITS.test(after.trim()) || (from > 0 && /\b(?:announced|known|given|told) only $/.test(before)))
}

const STRETCH = /\b(?:second|minute|hour|day|week|month|year|decade)s?$/i
/**
 * "_____ after 22 May", "had lasted for more than two years": how long something took or how long ago it was, which nobody learns; but a term that is set ("within six
 * months", "for fifteen years") is the point.
 */
function isVagueStretch(amount: string, before: string, after: string): boolean {
  // "about S$20m (_____)": the same sum again
  if (/\($/.test(before) && /^\)/.test(after)) return true
  if (!STRETCH.test(amount)) return false
  if (/^ (?:later|earlier|ago|before|after|afterwards|in advance|old)\b/.test(after)) return true
  return (
    /^(?:(?:just |a little |well )?(?:over|under)|more than|less than|about|around|nearly|almost|some|roughly|several)\b/i.test(amount) &&
    !/\b(?:within|by|at|to|from) $/.test(before)
  )
}

/** The hearer of a quotation, part of a longer name, a seat at the table, or somebody named again beside the gap: nobody asks. */
function isNameWorth({ slot, person }: Target, before: string, after: string): boolean {
  if (/\b(?:told|tell|tells|telling|interview with|interviewed by|spoke to|speaking to) (?:the )?$/.test(before)) return false
  if (
    /^ (?:\p{Lu}\p{L}+|d[’']|\d)/u.test(after) &&
    (!person ||
      /^ (?:Plan|Doctrine|Declaration|Report|Note|Line|Act|Treaty|Pact|Commission|Committee|Amendment|Accords?|d[’']|\d)/.test(after))
  )
    return false
  if (/\b(?:sat|seated|sitting|accompanied|dined|posed)\b/.test(before + after)) return false
  const surname = slot.text.split(' ').at(-1) ?? ''
  return !(person && surname.length > 3 && (before + after).includes(surname))
}

const OPEN_VERBS =
  /\b(?:have|has|had|put|puts|make|makes|made|give|gives|gave|take|takes|took|get|got|do|does|did|become|became|include|includes|included|contain|contains|contained|change|changes|changed|shift|face|faces|faced|declare|declared|conduct|conducted|call|calls|called|advise|advised|told|asked|let|sat at|set out|publish|published|propose|proposed|want|wanted|need|needs|meet|met|say|said) (?:also |then |even |only )?$/i

function isPointWorth(
  { sentence: { tokens } }: Unit,
  { kind, from, to, slot, predicate = false }: Target,
  before: string,
  after: string,
): boolean {
  const words = content(before).length + content(after).length
  const key = oneLine(slot.text)
  if (saysNothing(tokens.slice(from, to), key) || (!predicate && /^(?:VB[DZ]|MD)$/.test(sure(tokens[from]).tag))) return false
  if (SCENERY.test(before) || ASIDE.test(before) || EMPTY.test(key) || /\bwhatever $/.test(before)) return false
  if (/\b(?:is|are|was|were|be|been) $/.test(before) && hasVerb(tokens, from, to)) return false
  if (words < LEAST_TOLD || (OPEN_VERBS.test(before) && words < 6) || TWO_THINGS.test(before)) return false
  // "they sat across the _____": one plain noun at the end
  if (
    (kind === 'ending' || kind === 'complement') &&
    to - from === 1 &&
    sure(tokens[from]).pos === 'NOUN' &&
    !/\b(?:if|when|where|unless)\b/i.test(before)
  )
    return false
  if (
    /\b(?:himself|herself|themselves|itself|the other’s|the other's|another one)\b|^(?:whether|another|for another)\b|,? (?:he|she|they|it|I) (?:liked to say|said|added|argued|explained)\b/.test(
      key,
    )
  )
    return false
  // "wanted _____, which was …": nobody knows which of the two
  if (/ and /.test(key) && /^, (?:which|who)\b/.test(after)) return false
  // the gap runs over the end of its phrase: "_____, were sacred", "attacking promises gains and waiting | is dangerous"
  if (/^,? (?:is|are|was|were|has|have|had|will|would)\b/.test(after) && (after.startsWith(',') || hasVerb(tokens, from, to))) return false
  // "meant to | prevent is not tragic but foolish"
  if (/\b(?:to|must|should|can|could|will|would|may|might|cannot) (?:not |never |again )*$/.test(before)) return !hasVerb(tokens, from, to)
  // "sanctions suspended, on _____": the helping verb was left out
  return !/\p{Ll}(?:ed|en), (?:on|in|at|by) $/u.test(before)
}

/** "plainly explaining to reporters": what he explained was cut off. */
const CUT_SPEECH =
  /(?<!\b(?:be|been|was|were|being|is|are) )\b(?:explain(?:ed|ing|s)|said|saying|says|told|telling|declar(?:ed|ing|es)|announc(?:ed|ing|es)|add(?:ed|ing|s)|warn(?:ed|ing|s)|remark(?:ed|ing|s))(?: to (?:the )?\p{Ll}+)?[\s,:]*$/u

/** "its appeal", "the difference", "further behind", "until May": an answer without a thing, a deed or a name of its own. */
function saysNothing(words: readonly Token[], key: string): boolean {
  const telling = words.filter((t) => /^(?:NN|VB|CD)/.test(t.tag) || t.pos === 'PROPN')
  if (telling.length === 0) return true
  if (
    /^(?:until|since|before|after|by|in|on|from) (?:\d|January|February|March|April|May|June|July|August|September|October|November|December)\S*$/.test(
      key,
    )
  )
    return true
  const [only] = telling
  // "it must be _____ → said"
  if (words.length === 1 && words[0]?.tag === 'VBN') return true
  return (
    telling.length === 1 &&
    only !== undefined &&
    /^NNS?$/.test(only.tag) &&
    words.length <= 2 &&
    /^(?:the|his|her|its|their|this|that)\b/.test(words[0]?.lower ?? '') &&
    only.pos !== 'PROPN'
  )
}

/** What makes a scene, not a point. */
const SCENERY =
  /\b(?:walked|strolled|dined|shook hands|pound(?:ed|ing)|shout(?:ed|ing)|read aloud|smiled|wept|slept|sang|spread|leaned|leaning|drove|rode|stared|nodded|laughed|joked|posed|dressed|wore) (?:\p{L}+ )?(?:down |up |out |in |on |to |like |across |through |around )?$/iu
/** ", a claim that _____": what is said by the way. */
const ASIDE = /, (?:an?|the) \p{L}+ (?:that|which) $/u
const EMPTY =
  /^(?:most|some|many|all|much|part|none|rather less|a little) (?:of|than) |^(?:of|and|or|than|as)\b|^(?:on|in) (?:the )?\d|^(?:an?|the) (?:joint |common |public |short |long )?(?:statement|letter|speech|report|plan) (?:that|in|which|to)\b|^the end that\b|^the (?:offer|proposal|condition|request|demand|invitation|(?:most |best |leading |classic )?(?:example|case|illustration))\b(?! of| to| for| that)|^\d+ (?:pages|words|rooms|seats)\b|\bnone\b|\bones?\b(?! of)|^(?:an? |the |several |many |various |different |certain |some )(?:(?!of\b)\p{L}+ )?(?:factors?|roles?|parts?|lens|calculation|act|process|matter|question|issues?|ways?|things?|challenges?|point|aspects?|extent|sense|moment)(?=$| (?:in|for|of (?:both|the)) )|^the (?:first|second|third|fourth|last|other) \p{L}+$/iu

/** "adds a qualification, which she calls the _____": a term is asked for beside what it means, and is no clause itself. */
function isTermWorth({ sentence: { tokens } }: Unit, { from, to }: Target, before: string, after: string): boolean {
  if (tokens.slice(from, to).some((t) => /^(?:VB[DZP]|MD)$/.test(t.tag))) return false
  // a title
  if (/[“"]$/.test(before) || tokens.slice(from, to).every((t) => t.pos === 'PROPN')) return true
  return content(`${before} ${after}`).filter((word) => /^\p{Ll}/u.test(word)).length >= LEAST_OF_MEANING
}

const LEAST_OF_MEANING = 4

/** Words besides the gap that tell what is spoken of. */
const LEAST_TOLD = 2

/** "accused _____ → the president of abandoning an ally": two answers in one. */
const TWO_THINGS =
  /\b(?:accused?|accuses|remind(?:ed|s)?|called|calls|dubbed|termed|labelled|named|gave|gives|sent|offered|told|tells|invited to|returned|regard(?:ed|s)?|saw|sees|describe[sd]?|treat(?:ed|s)?|asked|compared?) $/i

/** A finite verb that no "which" or "that" has opened. */
const hasVerb = (tokens: readonly Token[], from: number, to: number): boolean => {
  let opened = 0
  for (const { lower, tag, pos } of tokens.slice(from, to)) {
    if (/^(?:that|which|who|whom|whose|what|where|when|how|if|whether|because|as|than|while|so|until|unless|before|after)$/.test(lower))
      opened++
    if (/^(?:VB[DZ]|MD)$/.test(tag) && pos !== 'NOUN' && opened === 0) return true
  }
  return false
}

const content = (text: string): string[] =>
  (text.match(/\p{L}[\p{L}’'-]+|\d+/gu) ?? []).filter((word) => word.length > 2 && !SMALL.test(word))
const SMALL =
  /^(?:the|and|but|that|which|who|was|were|are|has|had|have|his|her|its|their|for|from|with|not|this|these|those|they|she|him|them|into|onto|upon|than|then|been|being|would|will|could|should|may|might|can|must|did|does|only|also|even|very)$/i

import { MONTH } from '../../../../shared/months'
import type { Token } from '../../knowledge/tokens'
import { below, isFirst, isNoun, isQuoted, isTold, rootOf, type Kind, type Leaning, type Question, type Reader } from './question'

/** Nouns of which there is one, which everybody knows, or which a theory gives to the two who play in it. */
export const KNOWN =
  /^(?:world|globe|war|west|east|south|north|past|future|present|public|medium|media|press|state|army|navy|military|internet|economy|century|time|day|year|month|week|night|morning|evening|afternoon|summer|spring|autumn|winter|beginning|end|start|way|rest|kind|sort|people|government|administration|president|chancellor|secretary|minister|premier|cabinet|parliament|politburo|senate|junta|presidency|throne|union|term|name|case|sea|sky|sun|ground|air|weather|wind|law|weak|strong|rich|poor|powerful|mind|brain|truth|sense|fact|extent|middle|centre|center|phone|telephone|table|door|floor|wall|role|status|use|risk|number|amount|kremlin|other|pound|dollar|continent|reporter|city|railway|map|comparison|target|defender|attacker|opponent|aggressor|challenger|sender|individual|contrary|gun|news|evidence|literature|turn|pace|scale|dark|advantage|course|moment)$/
/** What a topic that names an event or a treaty makes known. */
const MEETING = /^(?:summit|meeting|conference|congress|talk|session|encounter|visit|negotiation|delegation|leader|delegate)$/
export const MEETS = /\d{4}|summit|conference|congress|talks|meeting/i
const BARGAIN = /^(?:treaty|agreement|deal|accord|pact|protocol|act|text|signatory|document|settlement|party)$/
export const BARGAINS =
  /treat(?:y|ies)|accords?|agreements?|\bact\b|deal|memorandum|protocol|pact|\bSTART\b|JCPOA|NPT|plan of action|initiative/i
const SITUATION =
  /^(?:crisis|operation|conflict|peace|war|fighting|dilemma|alliance|policy|theory|argument|question|negotiation|framework)$/
/** Those who sat at the table: without their names, nobody in particular. */
const GROUP =
  /^(?:side|leader|president|man|party|government|country|delegation|power|statesman|guest|rival|adversary|negotiator|superpower|ally|minister|delegate|official|critic)$/
const ORDINAL = /^(?:first|second|third|fourth|fifth|last|final|next|former|latter|previous|earlier|later)$/
const RANK = /^(?:first|second|third|fourth|fifth|sixth|final)$/
const IS_A_TIME = /^(?:day|night|morning|afternoon|evening|week|month|year|round|session|turn|hour)$/
const COUNT = /^(?:two|three|four|five|six|seven|eight)$/
/** Adjectives which tell apart only for who knows what was told before. */
export const TELLS_NOTHING =
  /^(?:same|other|first|second|third|fourth|fifth|last|next|whole|entire|new|old|previous|following|final|only|very|real|true|present|current|original|resulting|earlier|later|own|main|great|big|biggest|small|long|short|good|bad|best|worst|certain|initial|early|late|key|full|remaining|more|most|actual|proper|right|wrong|usual|opposite|ultimate|eventual|additional|partial|special|general|total|overall|crucial|essential|substantial|critical|specific|basic|young|two|three|four|five|six|seven|simple|deeper|modest|different|important|central)$/
/** Nouns for what a sentence told, whatever its words. */
const WHAT_WAS_TOLD =
  /^(?:difference|offer|reply|plan|effect|decision|result|response|proposal|move|step|change|problem|question|outcome|reason|requirement|barrier|bargain|deadline|idea|distinction|remedy|solution|disagreement|dispute|contrast|paradox|dilemma|puzzle|demand|objection|refusal|episode|argument|lesson|danger|consequence|crisis|definition|amendment|remark|judgement|condition|claim|view|step)$/

export const saysWhatWasTold = (noun: string): boolean => WHAT_WAS_TOLD.test(noun.toLowerCase().replace(/s$/, ''))

/** "the definition", "both fears", "the last step", "this plain fact": nouns said to be known, which neither the topic nor the words before have named. */
export const nouns: Reader = (question) => {
  // a term's meaning is given in the text's own words, whatever they are
  if (/\b[Ww]hich term\b|\bmeant by\b/.test(question.body)) return []
  return question.tokens.flatMap((noun, at) => {
    const isCommon = noun.pos === 'NOUN' || (noun.pos === 'PROPN' && !/^\p{Lu}/u.test(noun.text))
    const kind = isCommon && !/\d/.test(noun.text) ? kindOf(question, noun, at) : null
    return kind ? [{ kind, words: wordsOf(question.tokens, noun) }] : []
  })
}

/** "Held that détente was", "claim that leaders under pressure ignore": no article, whatever the parser takes it for; "refused that condition" is one. */
function isMark(tokens: readonly Token[], article: Token, noun: Token): boolean {
  if (article.lower !== 'that') return false
  const before = tokens[tokens.indexOf(article) - 1]
  const hasClause = /^nsubj/.test(noun.label) || TAKES_A_CLAUSE.test(before?.lemma ?? '')
  return /S$/.test(noun.tag) || (hasClause && before !== undefined && !/^(?:PUNCT|CCONJ|ADP)$/.test(before.pos))
}
const TAKES_A_CLAUSE =
  /^(?:say|tell|argue|claim|think|believe|write|note|add|complain|insist|declare|announce|fear|hold|warn|report|suggest|find|show|know|learn|conclude|observe|agree|mean|maintain|contend|deny|admit|concede|hope|see|feel|assume|imply|ensure|object|reply|answer)$/

const wordsOf = (tokens: readonly Token[], noun: Token): string =>
  [...below(tokens, noun).filter((t) => t.start < noun.start && t.pos !== 'PUNCT'), noun].map(({ text }) => text).join(' ')

function kindOf(question: Question, noun: Token, at: number): Kind | null {
  const { tokens, isGap, key } = question
  const own = below(tokens, noun)
  const article = own.find((t) => /^(?:the|this|that|these|those|both|such)$/.test(t.lower) && t.start < noun.start)
  if (!article || isMark(tokens, article, noun) || (article.lower === 'this' && /S$/.test(noun.tag)) || !isFirst(tokens, at)) return null
  const before = tokens.slice(0, at)
  const front = own.filter((t) => /^(?:amod|nummod)$/.test(t.label) && t.start < noun.start)
  const isOrdinal = front.some(({ lower }) => ORDINAL.test(lower))
  if (!isOrdinal && isNamed(question, noun, before)) return null
  // "Katanga secedes – who was the backer?"
  if (before.some(({ text }) => text === '–')) return null
  if (/^(?:this|that|these|those|such)$/.test(article.lower)) return before.some(({ text }) => /[.:]/.test(text)) ? null : 'pointing'
  // "when was the first session held in Washington?"
  const isAsked = (t: Token): boolean => t.tag === 'VBN' && /^(?:was|were|is|are)$/.test(tokens[tokens.indexOf(article) - 1]?.lower ?? '')
  const hasOwn = own.some((t) => /^(?:relcl|acl|prep|poss|compound)$/.test(t.label) && !isAsked(t))
  if (article.lower === 'both' || front.some(({ lower }) => COUNT.test(lower))) {
    const isList = before.some(({ text }) => text === ':') || (isGap && tokens.slice(at).some(({ text }) => text === ':'))
    return hasOwn || isList ? null : GROUP.test(noun.lemma) ? 'group' : 'counted'
  }
  // "on the second afternoon": of what? "by the third day of the talks"
  if (
    isOrdinal &&
    !hasOwn &&
    IS_A_TIME.test(noun.lemma) &&
    /^(?:on|by|in)$/.test(noun.head?.lower ?? '') &&
    !/\d/.test(question.front.replace(/\d{4}/g, '')) &&
    front.some(({ lower }) => RANK.test(lower))
  )
    return 'ordinal'
  if (isOfficeOfNoState(question, noun, own)) return 'bare noun'
  if (KNOWN.test(noun.lemma)) return null
  const tellsApart = front.some(({ lower, label }) => label === 'amod' && !TELLS_NOTHING.test(lower))
  if (isOrdinal) return hasOwn || tellsApart ? null : 'ordinal'
  // what the gap asks for may be vague in itself
  if (tellsItself(tokens, noun, own, article) || (isGap && key.toLowerCase().includes(`the ${noun.lower}`))) return null
  if (GROUP.test(noun.lemma)) return 'group'
  return front.length > 0 ? 'vague noun' : /^nsubj/.test(noun.label) ? 'bare subject' : 'bare noun'
}

/** "Told the prime minister by telephone": of which state? A book's heroes are known from its title. */
function isOfficeOfNoState({ tokens, front }: Question, noun: Token, own: readonly Token[]): boolean {
  if (!OFFICE.test(noun.lemma) || noun.tag === 'NNS' || front.includes('“') || /^(?:appos|conj|compound|nmod)$/.test(noun.label))
    return false
  const before = own.find(({ label, lower }) => label === 'compound' || (label === 'amod' && PORTFOLIO.test(lower)))
  if (noun.lemma === 'minister' && !PORTFOLIO.test(before?.lower ?? '')) return false
  if (own.some((t) => t !== before && /^(?:relcl|acl|appos|poss|amod|compound|nmod|prep)$/.test(t.label) && !isWhere(t))) return false
  // a state, or somebody's name, stands beside it
  const at = tokens.indexOf(noun)
  return !/^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.text !== ','
}
const OFFICE = /^(?:minister|king|queen|premier|emperor|chancellor)$/
const PORTFOLIO = /^(?:prime|foreign|defence|defense|interior)$/
const isWhere = ({ label, lower }: Token): boolean => label === 'prep' && /^(?:by|at|on|after|before|during)$/.test(lower)

/** Something beside the noun tells which is meant. */
const tellsItself = (tokens: readonly Token[], noun: Token, own: readonly Token[], article: Token): boolean =>
  own.some(
    (t) =>
      t !== article &&
      ((/^(?:relcl|acl|appos|compound|poss|nmod|ccomp)$/.test(t.label) && !isByTheWay(tokens, noun, t)) ||
        (t.label === 'prep' && !/^(?:at|by|after|before|during|since|as)$/.test(t.lower) && !isOfDay(tokens, t)) ||
        (t.label === 'amod' && !TELLS_NOTHING.test(t.lower)) ||
        (t.label === 'nummod' && (t.start > noun.start || /\d/.test(t.text))) ||
        (t.lower === 'same' && tokens.some((x) => x.lower === 'as' && x.start > noun.start))),
  )

/** "The definition, which both take over from Katzenstein, …": more about it, and not which it is. */
function isByTheWay(tokens: readonly Token[], noun: Token, { label }: Token): boolean {
  const at = tokens.indexOf(noun)
  return label === 'relcl' && tokens[at + 1]?.text === ',' && /^(?:which|who|whose|whom)$/.test(tokens[at + 2]?.lower ?? '')
}

/** "the consultation of 25 November" */
const isOfDay = (tokens: readonly Token[], of: Token): boolean =>
  below(tokens, of).some((t) => MONTH_OR_SUM.test(t.text) || /^\d{4}$/.test(t.text))

function isNamed({ known, front }: Question, noun: Token, before: readonly Token[]): boolean {
  const root = rootOf(noun.lower)
  return (
    known.includes(root) ||
    before.some((t) => isNoun(t) && rootOf(t.lower) === root) ||
    (WHAT_WAS_TOLD.test(noun.lemma) && before.some(({ text }) => text === '.')) ||
    (MEETING.test(noun.lemma) && MEETS.test(front)) ||
    (SITUATION.test(noun.lemma) && front !== '') ||
    (BARGAIN.test(noun.lemma) && BARGAINS.test(front)) ||
    (/^(?:country|government|capital|party)$/.test(noun.lemma) && before.some(({ pos }) => pos === 'PROPN'))
  )
}

/** "both were right", "in the second, …", "agreed to only 60", "Clinton tried that": words that stand for a noun which is not there. */
export const standIns: Reader = ({ tokens }) =>
  tokens.flatMap((t, at): Leaning[] => {
    const stands = /^(?:nsubj|nsubjpass|dobj|pobj)$/.test(t.label)
    const isOpening = !tokens.slice(0, at).some(({ pos }) => pos === 'VERB' || pos === 'NOUN')
    if (t.label === 'dobj' && /^(?:this|that)$/.test(t.lower) && isFirst(tokens, at) && standsAlone(tokens, at))
      return [{ kind: 'pointing', words: t.text }]
    if (t.tag === 'DT' && t.label !== 'det' && /^(?:this|that|these|those)$/.test(t.lower))
      return isOpening && !isTold(tokens, t) && !tokens.slice(at - 1, at).some(isNoun) ? [{ kind: 'pointing', words: t.text }] : []
    if (isOneMore(tokens, t) && isFirst(tokens, at)) return [{ kind: 'ordinal', words: `a ${t.lower}` }]
    if (!stands || isTold(tokens, t)) return []
    const isOfNothing = !tokens.slice(0, at).some(({ tag }) => /^(?:CD|NNS)$/.test(tag))
    if (isBareNumber(tokens, at) && (isOfNothing || isFirst(tokens, at))) return [{ kind: 'bare number', words: t.text }]
    if (!isFirst(tokens, at)) return []
    if (/^(?:both|none|each|another|latter|former)$/.test(t.lower) && !/^(?:relcl|acl)$/.test(t.head?.label ?? ''))
      return tokens.slice(0, at).some(({ text }) => text === ':') ? [] : [{ kind: 'without a noun', words: t.text }]
    if (COUNT.test(t.lower) && below(tokens, t).some(({ lower }) => /^(?:the|all)$/.test(lower)))
      return [{ kind: 'counted', words: `the ${t.lower}` }]
    if (ORDINAL.test(t.lower) && below(tokens, t).some(({ lower }) => lower === 'the'))
      return [{ kind: 'ordinal', words: `the ${t.lower}` }]
    return []
  })

/** "A third, developed by Sechser, is …": a third what? */
const isOneMore = (tokens: readonly Token[], t: Token): boolean =>
  /^(?:second|third|fourth|fifth)$/.test(t.lower) &&
  /^nsubj/.test(t.label) &&
  below(tokens, t).some(({ lower }) => lower === 'a') &&
  !below(tokens, t).some(({ label }) => label === 'prep')

/** "Clinton tried that in July", "this changed that.", and not "the treaty that Nixon signed" */
const standsAlone = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1] === tokens[at]?.head &&
  tokens[at + 1]?.text !== ',' &&
  /^(?:PUNCT|ADP)$/.test(tokens[at + 1]?.pos ?? 'PUNCT') &&
  !isQuoted(tokens, at)

function isBareNumber(tokens: readonly Token[], at: number): boolean {
  const [before, front, t, next] = [at - 2, at - 1, at, at + 1].map((i) => tokens[i])
  return (
    t?.tag === 'CD' &&
    !/^\d{4}$/.test(t.text) &&
    /^(?:only|just|some|about|to|in)$/.test(front?.lower ?? '') &&
    !/^votes?$/.test(before?.lower ?? '') &&
    !/^(?:votes?|and|to|or|am|pm|hrs|percent|per|%)$/.test(next?.lower ?? '') &&
    ![before, next].some((x) => MONTH_OR_SUM.test(x?.text ?? ''))
  )
}

export const MONTH_OR_SUM = new RegExp(`^(?:${MONTH}|[$€£])$`)

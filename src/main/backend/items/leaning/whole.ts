import { MONTH } from '../../../../shared/months'
import { isGrammars } from '../../knowledge/coreference/grammars'
import { tokensOfText, type Token } from '../../knowledge/tokens'
import { contentOf, countWords } from '../english/words'
import { BARGAINS, KNOWN, MEETS, TELLS_NOTHING } from './nouns'
import { PERSONS } from './pronouns'
import { isToldBefore, rootOf, type Leaning, type Reader } from './question'

/** Something that happened, and nothing that says to whom, where or when; a title with its play of words (“The Long Night”) says it no more than none. */
export const nameless: Reader = ({ tokens, front, body }) => {
  if ((front !== '' && !/^“[^”]*”\W+$/.test(front)) || /\d{4}|“/.test(body) || /\bterm\b|meant by/i.test(body)) return []
  if (tokens.some(({ pos }, at) => at > 0 && pos === 'PROPN') || tokens[0]?.tag === 'NNP') return []
  const isPast = tokens.some((t) => t.tag === 'VBD' && (!t.head || /^(?:ccomp|aux|auxpass)$/.test(t.label)))
  return isPast ? [{ kind: 'nameless', words: '' }] : []
}

/** “We were not frightened into it”: a scrap of what somebody said. */
export const scraps: Reader = ({ body, isGap, key }) => {
  const quoted = /(?:said|answered|replied|remarked|words are|called|wrote|put it)[^“"]*[“"]([^”"]*)[”"]/.exec(body)?.[1] ?? ''
  const opening = /^[“"]([^”"_]+)[”"]/.exec(body)?.[1] ?? ''
  const said = !isGap ? quoted : /[“"]_____/.test(body) ? key : opening
  const isShort = said !== '' && said.split(' ').length <= LONGEST_SCRAP
  return isShort && POINTS_AWAY.test(said) ? [{ kind: 'scrap', words: said }] : []
}
const LONGEST_SCRAP = 9
const POINTS_AWAY = /\b(?:it|this|you|them|they|he|him|there)\b|\bthat(?= (?:at|is|was)\b|$|[.,!?])/i

/** "What did Kim say?": many things. */
export const openQuestions: Reader = ({ body, front, isGap }) => {
  if (isGap || !body.endsWith('?')) return []
  const before = body.slice(0, -1)
  const last = body.slice(Math.max(...['.', '!', '?'].map((mark) => before.lastIndexOf(mark))) + 1).trim()
  if (
    /[“"]/.test(last) ||
    isAboutATerm(last) ||
    saysAGeneralTruth(last, front) ||
    WHO_SAID.test(last) ||
    !/^(?:.*, )?(?:what|who|which)\b/i.test(last)
  )
    return []
  const content = contentOf(last.replace(NAMES, '$1').replace(/^According to [^,]+, /, '')).filter(
    (word) => !/^(?:mean|meant|term|stands?)$/.test(word),
  )
  const isNamed = /(?<=\s)\p{Lu}\p{L}/u.test(last)
  return content.length <= (isNamed ? 2 : 3) ? [{ kind: 'open question', words: '' }] : []
}
/** Paul Huth is one: "what did Paul Huth argue?" */
const NAMES = /(?<=\b(?:did|does|do|had|has) )(\p{Lu}[\p{L}.’-]*)(?: (?:and )?\p{Lu}[\p{L}.’-]*)+/gu
/** Who said all of that: a whole question. */
const WHO_SAID = /\b[Ww]ho (?:\p{L}+ ){1,3}that\b/u
/** "Biden and Xi needed _____": many things. */
/** "No party in Vienna wished to _____.": few words, and no topic in front of them; an event or a view has its own. */
export const topicless: Reader = ({ body, front, key, isGap }) => {
  if (!isGap || front !== '' || /[:\d]| that /.test(body) || /\d{4}/.test(key) || MEETS.test(body) || BARGAINS.test(body)) return []
  return countWords(body.replace('_____', '')) <= SHORT ? [{ kind: 'no topic', words: '' }] : []
}
const SHORT = 9

/** "When did construction begin?": of what? */
export const bareEvents: Reader = ({ tokens, body, known, isGap }) => {
  if (isGap || !/^(?:when|where)\b/i.test(body) || /\d/.test(body) || tokens.slice(1).some(({ pos }) => pos === 'PROPN')) return []
  const subject = tokens.find(({ label }) => /^nsubj/.test(label))
  if (!subject || !/^NN|^VBG/.test(subject.tag) || known.includes(rootOf(subject.lower)) || KNOWN.test(subject.lemma)) return []
  const own = tokens.filter(({ head }) => head === subject)
  const isDefinite = own.some(({ lower }) => lower === 'the') && !own.some(({ lower }) => /^(?:first|second|third|last)$/.test(lower))
  return isDefinite ||
    own.some(({ label }) => /^(?:relcl|acl|poss|nummod)$/.test(label)) ||
    own.filter(({ label, tag }) => label === 'amod' && tag === 'JJ').some(({ lower }) => !TELLS_NOTHING.test(lower))
    ? []
    : [{ kind: 'bare event', words: subject.text }]
}

/** "Talks began in London in _____", "when did two terms expire?": whose, about what? Neither the day nor the place tells. */
export const bareBeginnings: Reader = ({ tokens, body, known, front, isGap, key }) => {
  if (isGap ? !isTime(key) : !ASKS_WHEN.test(body)) return []
  const last = tokens.findLast(({ head, pos }) => !head && pos !== 'PUNCT')
  return tokens.flatMap((verb): Leaning[] => {
    if (verb !== last || isToldBefore(tokens, verb)) return []
    const subject = tokens.find(({ head, label }) => head === verb && /^nsubj/.test(label))
    if (!BEGINS.test(verb.lemma) || verb.head || !subject || !/^NN/.test(subject.tag) || known.includes(rootOf(subject.lower))) return []
    if (TALKS.test(subject.lemma) && (BARGAINS.test(front) || MEETS.test(front))) return []
    const own = tokens.filter(({ head }) => head === subject)
    const isOpen = own.every(({ label, lower, tag }) => label === 'nummod' || (tag.startsWith('JJ') && FORMAL.test(lower)))
    const isTold = tokens.some(
      ({ head, label, lower }) =>
        head === verb && (/^(?:dobj|advcl|xcomp|attr)$/.test(label) || (label === 'prep' && /^(?:over|about|between|with)$/.test(lower))),
    )
    return isOpen && !isTold ? [{ kind: 'bare event', words: subject.text }] : []
  })
}
/** A treaty, or a year, says what was talked about. */
const TALKS = /^(?:talk|negotiation|discussion|session|meeting|conference|fighting|hostility)$/
const ASKS_WHEN = /\b(?:[Ww]hen|[Ii]n which year)\b/
const BEGINS = /^(?:begin|open|start|resume|end|expire|continue|finish|fail|collapse|conclude)$/
const FORMAL = /^(?:formal|informal|direct|official|secret|serious|final|new|further|long|unanimous|provisional)$/
const isTime = (key: string): boolean => A_TIME.test(key)

/** "When was an agreement signed at St Petersburg?", "gave notice of withdrawal": of what, from what? */
export const openBargains: Reader = ({ tokens, front }) => {
  return tokens.flatMap((noun): Leaning[] => {
    const isNamed = !/^(?:decision|compromise)$/.test(noun.lemma) && (BARGAINS.test(front) || MEETS.test(front))
    // of talks that went on for years no ceasefire is known
    const takesEffect = isInForce(tokens, noun) && !/\d{4}|ceasefire|cease-fire|truce|armistice|war\b/i.test(front)
    if ((isNamed && !takesEffect) || !SETTLES.test(noun.lemma) || noun.tag === 'NNS' || !(isObject(noun) || takesEffect)) return []
    if (isToldBefore(tokens, noun)) return []
    if (tokens.some(({ text, start }) => /^[:–]$/.test(text) && start > noun.start)) return []
    const own = tokens.filter(({ head }) => head === noun)
    const isOpen = own.every(
      (t) =>
        /^(?:an?|,)$/.test(t.lower) ||
        (t.label === 'amod' && FORMAL.test(t.lower)) ||
        (t.label === 'acl' && isBare(tokens, t)) ||
        tellsPlace(tokens, t),
    )
    return isOpen && own.some(({ lower }) => /^an?$/.test(lower)) ? [{ kind: 'bare event', words: noun.text }] : []
  })
}
/** "Was signed" is sometimes read as "signed". */
const isObject = ({ label, head }: Token): boolean => /^(?:dobj|nsubjpass)$/.test(label) || (label === 'nsubj' && head?.tag === 'VBN')
/** "A ceasefire took effect": which? */
const isInForce = (tokens: readonly Token[], { lemma, label, head }: Token): boolean =>
  /^(?:ceasefire|cease-fire|truce|armistice)$/.test(lemma) &&
  label === 'nsubj' &&
  /^(?:take|come|go|enter)$/.test(head?.lemma ?? '') &&
  tokens.some((t) => /^(?:effect|force)$/.test(t.lower) && (t.head === head || t.head?.head === head))
const SETTLES = /^(?:agreement|ceasefire|cease-fire|truce|armistice|compromise|decision|settlement|accord|protocol)$/
/** "Signed at St Petersburg", and not "signed by both kings" */
const tellsPlace = (tokens: readonly Token[], t: Token): boolean =>
  t.label === 'prep' && /^(?:in|at|on)$/.test(t.lower) && tokens.some((x) => x.head === t && /^(?:PROPN|NUM)$/.test(x.pos))
const isBare = (tokens: readonly Token[], verb: Token): boolean =>
  tokens.filter(({ head }) => head === verb).every(({ label, lower }) => label === 'prep' && /^(?:in|at|on)$/.test(lower))

export const openGaps: Reader = ({ body, key, isGap }) => {
  if (!isGap || /[“":\d]/.test(body) || /\d{4}/.test(key) || CLAIMS.test(body)) return []
  const content = contentOf(body.replace(/_{5}/, ''))
  return content.length <= 3 ? [{ kind: 'open gap', words: '' }] : []
}
/** "What is deterrence?", and not "what is rare?" */
const isAboutATerm = (question: string): boolean =>
  WHAT_IS.test(question) && !/^(?:JJ|VBN|RB)/.test(tokensOfText(question).at(-2)?.tag ?? '')

/** "Diplomacy: what does the diplomacy of anger respond to?" */
function saysAGeneralTruth(question: string, front: string): boolean {
  if (front === '' || !/\bwhat (?:does|do|are) /i.test(question)) return false
  const tokens = tokensOfText(question)
  const subject = tokens.find(({ label }) => /^nsubj/.test(label))
  return subject?.pos === 'NOUN' && tokens.some(({ head, label }) => head === subject && /^(?:amod|compound|prep)$/.test(label))
}

/** All that somebody claimed is one answer. */
const CLAIMS =
  /\b(?:says?|said|claims?|claimed|argues?|argued|holds?|held|contends?|shows?|showed|suggests?|suggested|insists?|insisted|warns?|warned|concludes?|concluded|believes?|believed) that _/
/** Of a term or a name one may ask what it is. */
const WHAT_IS = /^[Ww]hat (?:is|are|was|were) (?:an? |(?:the )?\p{Lu}|(?!the )[\p{Ll}–-]+(?: [\p{Ll}–-]+)?\?)/u

/** "The plan", "it showed that …": an answer which only the text explains. */
export const answers: Reader = ({ body, key, isGap, known }) => {
  // most answers have no such word, and need not be parsed
  if (!MAY_POINT.test(key)) return []
  const words = tokensOfText(key).filter(({ pos }) => pos !== 'PUNCT')
  const [first, noun] = [words[0], words.at(-1)]
  const isBare =
    first?.lower === 'the' &&
    words.length <= 3 &&
    noun?.pos === 'NOUN' &&
    !KNOWN.test(noun.lemma) &&
    !known.includes(rootOf(noun.lower)) &&
    words.slice(1, -1).every(({ lower }) => TELLS_NOTHING.test(lower))
  if (isBare) return [{ kind: 'answer noun', words: key }]
  const at = isGap
    ? -1
    : words.findIndex((t, i) => /^(?:PRP|DT)/.test(t.tag) && POINTS.test(t.lower) && !(t.lower === 'it' && isGrammars(words, i)))
  const pronoun = words[at]
  if (!pronoun) return []
  const before = [...tokensOfText(body), ...words.slice(0, at)]
  const isMeant = /^h(?!er?s?$)|^h(?:e|is|er)$|^she$/.test(pronoun.lower)
    ? before.some(({ pos, lower }) => pos === 'PROPN' || PERSONS.test(lower))
    : before.some(
        (t) => t.pos === 'NOUN' || (t.pos === 'PROPN' && ((t.label === 'conj' && pronoun.lower.startsWith('th')) || !isOfSubject(t))),
      )
  return isMeant ? [] : [{ kind: 'answer pronoun', words: pronoun.text }]
}
/** "Huth and Russett": both are who found it. */
function isOfSubject(word: Token): boolean {
  let at = word
  while (/^(?:conj|compound)$/.test(at.label) && at.head) at = at.head
  return /^nsubj/.test(at.label)
}
const POINTS = /^(?:it|they|them|he|she|him|her|this|these|its|their|his)$/
const MAY_POINT = /(?<!\p{L})(?:the|it|he|she|him|her|this|his)/iu

/** "On 17 February": of which year? */
export const days: Reader = ({ body, front, key }) => {
  const told = body.replace('_____', key)
  const alone = MONTHS.test(front + told) ? null : DAY_ALONE.exec(told)
  if (alone) return [{ kind: 'day of no year', words: alone[0] }]
  if (/\b(?:1[5-9]|20)\d\d\b/.test(front + told)) return []
  const day = DAY.exec(told)?.[0] ?? ONLY_A_DAY.exec(key)?.[0]
  return day === undefined ? [] : [{ kind: 'day of no year', words: day }]
}
const MONTHS = new RegExp(String.raw`\b${MONTH}\b`)
/** "1 and 2 July" */
const ONLY_A_DAY = new RegExp(`^(?:\\d{1,2}(?: ?(?:–|-|and|to) ?\\d{1,2})? )?${MONTHS.source}(?: \\d{1,2})?$`)
/** "On the 9th": of which month, even? */
const DAY_ALONE = /\b[Oo]n the \d{1,2}(?:st|nd|rd|th)(?=[,.;:?]|$)/
const DAY = new RegExp(String.raw`\b(?:[Oo]n|[Ss]ince|[Bb]y|[Ii]n|[Uu]ntil|[Ff]rom|of) (?:\d{1,2} )?${MONTH}\b`)

const A_TIME = new RegExp(String.raw`\b\d{4}$|\b${MONTH}\b`)

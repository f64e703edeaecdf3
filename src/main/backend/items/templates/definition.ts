import type { Fact } from '../../../../shared/fact'
import { withArticles } from '../../knowledge/notes/articles'
import { tokensOfText } from '../../knowledge/tokens'
import { contentOf, countWords, withoutArticle } from '../english/words'
import { plainSeed, slotText, type Template } from './seed'

/** What a term means, and which term means it. A meaning is given whole or not at all: its genus alone would define half the dictionary. */
export const definitionSeeds: Template = (fact, context) => {
  if (fact.form !== 'meaning') return []
  const told = slotText(fact, 'term')
    // "Lawyers call this a bifocal arrangement: …"
    .replace(/^.* (?:calls?|called) (?:this|it|that|these) (?=\S)/, '')
    .replace(/^(?:the|an?) /i, '')
    .replace(/^[“"]|[”"]$/g, '')
  const term = asSpelt(told, context.text)
  const bare = term.replace(/\s*\([^)]*\)/g, '')
  // "coercive diplomacy (George)" is not called George; "mutually hurting stalemate (MHS)" is called MHS
  const spoken = /\(\p{Lu}\p{Ll}+\)$/u.test(term) ? bare : term
  const user = slotText(fact, 'user')
  const meaning = wholeMeaning(slotText(fact, 'meaning'))
  const isLabelled = [fact.slots.clause, fact.slots.labelled, fact.slots.agreed].some((slot) => slot !== undefined)
  const isClause = fact.slots.clause !== undefined || isWholeClause(meaning)
  if (!tells(meaning, isLabelled) || (isClause && !isLabelled) || isOfItself(term, meaning)) return []
  const seeds =
    countWords(meaning) <= LONGEST_KEY
      ? [
          plainSeed(
            fact,
            'meaning',
            fact.slots.named || fact.slots.agreed
              ? askedOfName(fact, bare)
              : fact.slots.quality
                ? `How is “${spoken}” characterised?`
                : user
                  ? `What does ${user} mean by the “${spoken}”?`
                  : `What is meant by “${spoken}”?`,
            meaning,
            [slotText(fact, 'meaning'), withoutArticle(meaning)],
            countWords(meaning) <= SHORT_KEY ? 0.92 : 0.74,
          ),
        ]
      : []
  const asked = isClause ? asClause(meaning) : asPhrase(meaning)
  // “Big Bulgaria: from the Danube to the Aegean” tells how far it went, “something narrower” compares: neither is turned round
  if (
    asked &&
    !/^(?:from|between|across|along|up to|all|something) |:/.test(meaning) &&
    !showsTerm(bare, meaning) &&
    !fact.slots.equated &&
    !user &&
    !fact.slots.agreed &&
    !fact.slots.named &&
    countWords(asked) <= LONGEST_ASKED
  )
    seeds.push(plainSeed(fact, 'term', asked, bare, [term, `the “${bare}”`], countWords(meaning) <= SHORT_KEY ? 0.72 : 0.88))
  return seeds
}

/** What has a name is told of: "What was the Partnership for Peace?", "What was agreed in the Rhineland Pact?" */
function askedOfName(fact: Fact, name: string): string {
  const past = (slotText(fact, 'named') || slotText(fact, 'agreed')) === 'past'
  const be = past ? (PLURAL.test(name) ? 'were' : 'was') : PLURAL.test(name) ? 'are' : 'is'
  return fact.slots.agreed ? `What ${past ? 'was' : 'is'} agreed in the ${name}?` : `What ${be} the ${name}?`
}

/** "Basic Principles of Relations" */
const PLURAL = /^[^ ]*(?: \p{Lu}\p{L}*)*[^siu]s(?: (?:of|for|on|in) |$)/u

const SHORT_KEY = 12
const LONGEST_KEY = 25
const LONGEST_ASKED = 29

/** Without what only illustrates: brackets, ", which …", ", usually …", a second sentence. What tells the thing from others of its kind stays, and so does a second half that makes it a dilemma, if it can be learnt. */
function wholeMeaning(told: string): string {
  const plain = told
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/[.;:,\s]+$/, '')
    .replace(/^["“]([^"“”]+)["”]$/, '$1')
    .replace(/, (?:such as|including|for example) [^,]*,(?= (?!and\b|or\b))/, '')
  const short = cutAt(plain, ILLUSTRATES)
  return countWords(short) > LONGEST_KEY ? cutAt(short, GOES_ON) : short
}

function cutAt(words: string, pattern: RegExp): string {
  const cut = pattern.exec(words)
  return cut && countWords(words.slice(0, cut.index)) >= SHORTEST ? words.slice(0, cut.index) : words
}

const ILLUSTRATES =
  /(?:;|(?<!\b\p{Lu})[.!?] |:| [–—] |, (?:which|who|whose|whether|usually|often|especially|particularly|including|such as|for example|e\.g\.|as in|roughly|even|as well as)\b).*$/u
const GOES_ON = /(?:,? so that |, (?:but|not|whereas|while|though|although|and|whoever|whomever|whatever|whichever|whether)\b).*$/

const SHORTEST = 4

/** A kind alone ("an instrument of bargaining") or a verdict ("a means of limiting what a bad neighbour can do") defines nothing; under a label or behind "means that" everything said is meant. */
const tells = (meaning: string, labelled: boolean): boolean =>
  !/^(?:and|or|but|by|in|on|at|with|it|he|she|they|this|that) /i.test(meaning) &&
  !/[=→?]| vs\.? /.test(meaning) &&
  (labelled || /^\p{L}+ing /u.test(meaning) ? countWords(meaning) >= 2 : countWords(meaning) > SHORTEST && !VERDICT.test(meaning))

/** "all four parties sat": a subject with its verb, which no phrase may stand for; "a stalemate in which both find …" is one. */
function isWholeClause(meaning: string): boolean {
  const tokens = tokensOfText(meaning)
  const root = tokens.findIndex((t) => !t.head && /^(?:VB|MD)/.test(t.tag))
  const verb = tokens[root]
  return (
    verb !== undefined &&
    tokens.some(({ head, label }, i) => head === verb && i < root && /^nsubj/.test(label)) &&
    !tokens.slice(0, root).some(({ tag, lower }) => /^W/.test(tag) || lower === 'that')
  )
}

/** "neither should seek hegemony" gives "antihegemony clause" away. */
const showsTerm = (term: string, meaning: string): boolean => {
  const told = contentOf(meaning).filter((word) => word.length >= LONG_WORD)
  const asked = contentOf(term)
  // "an equilibrium in which …": a political equilibrium is one
  if (meaning.split(' ')[1]?.toLowerCase() === asked.at(-1)) return false
  const shown = asked.filter((word) => word.length >= LONG_WORD && told.some((other) => word.includes(other) || other.includes(word)))
  return shown.length > 0 && 2 * shown.length >= asked.length && asked.length < 3
}
const LONG_WORD = 6

/** "A cargo unloaded in Spain is a cargo that …" */
const isOfItself = (term: string, meaning: string): boolean => {
  const [first] = contentOf(meaning)
  return first !== undefined && contentOf(term)[0] === first && contentOf(term).length > 1
}

const VERDICT =
  /^(?:the )?(?:best|worst|most|least)\b|\b(?:what|which|who|that) (?:he|she|it|they)$|^(?:an?|the|one|only|another|simply|merely) (?:\p{L}+ )?(?:means|way|tool|matter|kind of|sort of|mistake|success|failure|example|illustration|case|instance|product|result|cause|reason|part|source|sign|proof|symbol|classic|key|heart|core|word|term|name|concept|idea|notion)\b/iu

/** "Which term means that a state cannot bind itself?" */
const asClause = (clause: string): string => (isTelegram(clause) ? quoted(clause) : `Which term means that ${clause}?`)

/** "government wants to deliver, can't get it ratified": notes leave out what makes a sentence. */
function isTelegram(clause: string): boolean {
  const [first] = tokensOfText(clause)
  const isBare =
    first !== undefined &&
    /^NNP?$/.test(first.tag) &&
    /^\p{Ll}/u.test(first.text) &&
    withArticles(clause) === clause &&
    !MASS.test(first.lower)
  return (
    isBare ||
    /^\p{Ll}+er \p{Ll}+:|[,:;/] (?:no|not|can|can't|cannot|must|may|will|is|are|was|were|only|needs?)\b| \/ |\bw\/|&/u.test(clause)
  )
}

/** Needs no article. */
const MASS = /(?:tion|sion|ment|ness|ity|ism|ance|ence|cy|ship|power|trust|trade|war|peace|law|aid|force|anarchy|war)$/

const quoted = (words: string): string => `Which term is explained as “${words.replace(/[“”]/g, '')}”?`

const asPhrase = (phrase: string): string =>
  /^(?:an?|the|any|all|how to|those|when|what|each|every|its|their) |^\p{L}+ing |^(?:\p{L}+ ){0,2}\p{Ll}+s (?:of|that|which|who|whose|in|between|for|to)\b/iu.test(
    phrase,
  )
    ? `Which term stands for ${phrase.replace(/^how to /, 'the question of how to ')}?`
    : quoted(phrase)

/** "Loss aversion" is "loss aversion" where nothing makes it a name: the capital opened a line. */
function asSpelt(told: string, text: string): string {
  const [, term = told, behind = ''] = /^(.*?)(\s*\([^)]*\))?$/.exec(told) ?? []
  return spelt(term, text) + behind
}

function spelt(term: string, text: string): string {
  const [first = '', ...others] = term.split(' ')
  const named = term.charAt(0).toUpperCase() + term.slice(1)
  if (term !== named && !text.includes(` ${term}`) && text.includes(named) && /\p{Lu}/u.test(term)) return named
  if (!/^\p{Lu}\p{Ll}+$/u.test(first) || others.some((word) => /^\p{Lu}/u.test(word))) return term
  const lower = first.charAt(0).toLowerCase() + first.slice(1)
  if (others.length === 0) return text.includes(` ${lower}`) ? lower : term
  return standsWithin(first, text) ? term : [lower, ...others].join(' ')
}

/** With a capital within a sentence, behind a word or a comma. Found by its letters: a pattern takes milliseconds over a book. */
function standsWithin(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (/^[\p{Ll},] $/u.test(text.slice(Math.max(0, at - 2), at)) && /^.\b/su.test(text.slice(at + word.length - 1, at + word.length + 1)))
      return true
  return false
}

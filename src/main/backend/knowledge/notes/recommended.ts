import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { spaced } from '../plain'
import { sure } from '../sure'
import { tokensOfText } from '../tokens'
import { headingOf } from './body'
import { lineFact, plainly, wordsIn } from './line'

const HEADING = /\b(?:recommendations?|what (?:is|should be) (?:to be )?done|what to do|way forward|next steps|proposals|advice)\b/i
const LONGEST = 22

/** "Donors: tie reconstruction money to verified returns", "Canberra should publish a statement" under "Recommendations": who is to do what. */
export function recommended(reading: Reading, sentence: Sentence): Fact[] {
  if (sentence.kind !== 'list-item' || !sentence.opensBlock || !HEADING.test(headingOf(sentence) ?? '')) return []
  const [first] = sentence.tokens
  if (!first) return []
  const { label } = sentence
  const line = spaced(reading.text.slice(label ? first.start : sentence.start, sentence.end)).replace(/^(?:[-•*–] |\d{1,2}[.)] )/, '')
  const [, subject, deed] = label
    ? []
    : (/^((?:The |All|Both)?[^,;:.]{0,60}?) (?:should|must|ought to|needs? to) (\p{Ll}.+)$/u.exec(line) ?? [])
  const isOrder = label !== null && /^VBP?$/.test(first.tag) && isAddressee(reading, label.text)
  const who = isOrder ? sure(label).text : subject
  const order = isOrder || subject ? null : orderIn(label?.text ?? line)
  if (order) {
    const at = (text: string) => [reading.slot(sentence.start, sentence.end, text)]
    return [reading.fact('outlook', 'advice', { front: at(order.verb), said: at(order.said) }, sentence, 0.84)]
  }
  const told = doing(isOrder ? line : (deed ?? ''))
  if (!who || !told || wordsIn(who) > 8 || /\b(?:it|they|we|this|that)\b/i.test(who)) return []
  return [lineFact(reading, 'outlook', 'recommended', sentence, { who: spokenWho(reading, who), told }, 0.9)]
}

/** "Tie money to refugees": what is to be done, without saying by whom. */
function orderIn(label: string): { verb: string; said: string } | null {
  const plain = plainly(label)
  const tokens = tokensOfText(plain)
  const [first] = tokens
  // what is to be dealt with shows what the gap asks for
  const noun = tokens.findIndex((t, i) => i > 0 && t.pos === 'NOUN' && tokens[i + 1]?.pos !== 'NOUN')
  if (first?.tag !== 'VB' || noun < 1 || tokens.slice(1, noun).some((t) => !/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(t.pos))) return null
  const { end, lower } = sure(tokens[noun])
  const rest = plain.slice(end).trim()
  const [said = ''] = rest.split(/; |, (?:and \p{Ll}|whatever|whether|instead|as )/u)
  // "the disputes that would wreck the talks", "gas by gas": what belongs to the noun, or says in what light it is seen, is not what is to be done with it
  const isOfNoun = /^(?:[,;]|(?:that|which|who|whose|of|as|by)\b)/.test(said) || said.toLowerCase().split(' ').includes(lower)
  const verb = plain.charAt(0).toLowerCase() + plain.slice(1, end)
  return wordsIn(rest) >= 3 && wordsIn(said) >= 2 && wordsIn(said) <= LONGEST && !isOfNoun ? { verb, said } : null
}

/** A state, a body or a group that can do something: no verb, and no thing to be done. */
function isAddressee({ lexicon }: Reading, label: string): boolean {
  const words = label.split(/,? (?:and|&) |, /)
  return words.every(
    (word) =>
      lexicon.byAlias.has(word.toLowerCase()) ||
      /(?:government|leaders|parties|partners|donors|states|mediators?|members?|capitals|allies|council|union|commission|parliament|institutions|agencies|powers|companies|ministers?|organi[sz]ations?|officials|NGOs|negotiators|guarantors|[Gg]overnments)$/iu.test(
        word,
      ),
  )
}

/** What is to be done, without reasons and what is added. */
function doing(words: string): string | null {
  const plain = plainly(words.split('; ')[0] ?? words)
  for (const cut of [
    /$^/,
    /: /,
    /, (?:which|whose|who|since|because|so that|where)\b[^,]*$/,
    /, (?:and|but|rather|not) /,
    / (?:before|after|until|unless) /,
  ]) {
    const [part = ''] = plain.split(cut)
    if (wordsIn(part) <= LONGEST && wordsIn(part) >= 3) return part.replace(/[,;]$/, '')
  }
  return null
}

/** "Donors" → "donors", "African Union" → "the African Union". */
function spokenWho({ lexicon }: Reading, who: string): string {
  const [first = ''] = who.split(' ')
  if (/^(?:All|Both)$/.test(who)) return `${who.toLowerCase()} parties`
  if (/^The /.test(who)) return `the ${who.slice(4)}`
  if (/(?:Union|Nations|Council|Commission|Parliament|States)$/.test(who)) return `the ${who}`
  if (/^(?:UN|US|EU|UK|AU)\b/.test(who)) return `the ${who}`
  if (lexicon.byAlias.has(who.toLowerCase())) return who
  const small = /^\p{Lu}\p{Ll}+$/u.test(first) && !lexicon.byAlias.has(first.toLowerCase()) && !/ish$|ian$|ese$|an$/.test(first)
  const plain = small ? who.charAt(0).toLowerCase() + who.slice(1) : who
  return /^(?:\p{L}+ )?(?:government|council|commission|parliament|mediator|union)$/u.test(plain) ? `the ${plain}` : plain
}

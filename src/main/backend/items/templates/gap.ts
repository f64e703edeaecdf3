import { oneLine } from '../../knowledge/plain'
import { writtenForms } from '../../knowledge/dates'
import { surnameOf } from '../../knowledge/lexicon'
import { tokensOfText } from '../../knowledge/tokens'
import { GAP } from '../../../../shared/words'
import { capitalise, contentOf, countWords, withoutArticle } from '../english/words'
import { slotsNamed, slotText, type Seed, type Template } from './seed'

/** A clause with its one worthwhile word left out; where the gap opens it and stands for a person, "Who …?". */
export const gapSeeds: Template = (fact, context) => {
  const [slot] = slotsNamed(fact, 'gap')
  const kind = slotText(fact, 'kind')
  const said = slotText(fact, 'said').replace(/^(?:in return|in exchange|in the event|in any event|meanwhile|then|also),? (?!for\b)/i, '')
  if (!slot) return []
  const key = oneLine(slot.text)
  const isKnown = slot.entity !== undefined && context.kindOf(slot.entity) === 'person'
  const person = fact.slots.person !== undefined || isKnown
  const isLeaning = slotText(fact, 'leaning') === 'yes'
  const asksWho =
    person &&
    !isLeaning &&
    slotText(fact, 'opens') === 'yes' &&
    /^_____ (?!and\b|of\b|,)\p{Ll}/u.test(said) &&
    (isKnown || !DONE_TO.test(said)) &&
    !SECOND_DEED.test(said) &&
    !GAPPED.test(said) &&
    !goesOnWithAnother(said.replace(GAP, key))
  const label = slotText(fact, 'label')
  // "real aim: _____": under its label nothing else need stand
  const isTold = contentOf(key).length >= TOLD_AT_LENGTH && !SAYS_LITTLE.test(said)
  if (countWords(said) < (isTold ? LEAST_BESIDE_LENGTH : LEAST) && !(label && said.endsWith(GAP))) return []
  const bare = `${capitalise(said)}${/[.!?][”"]$|\.$/.test(said) ? '' : '.'}`
  const labelled = `${capitalise(label)}: ${said}.`
  const stem = asksWho
    ? `Who${said
        .slice(GAP.length)
        .replace(/^ (?:himself|herself|themselves)(?= )/, '')
        .replace(/^ (?:meanwhile|however|therefore|thus|then|also|in turn|in return),?(?= )/, '')}?`
    : label && !said.toLowerCase().includes(label.toLowerCase()) && countWords(labelled) <= LONGEST
      ? labelled
      : bare
  if (countWords(stem) > LONGEST) return []
  const accepted = [
    ...(slot.date ? writtenForms(slot.date) : []),
    ...(person ? [surnameOf(slot.entity ?? key), slot.entity ?? ''] : []),
    withoutArticle(key),
  ].filter((form) => form !== key && form !== '')
  const seed: Seed = {
    fact,
    kind: asksWho ? 'qa' : 'cloze',
    topic: fact.topic,
    stem: stem,
    key,
    accepted: [...new Set(accepted)],
    weight: fact.confidence + (asksWho ? ASKED : 0) - (countWords(said) < SHORT ? 0.1 : 0),
    ...(isLeaning ? { leaning: true } : {}),
    // its last word alone: of these readers keep one in three
    ...(kind === 'ending' ? { doubtful: true } : {}),
    asks: kind === 'name' && person ? 'speaker' : kind === 'amount' ? 'number' : kind,
  }
  return [seed]
}

/** "_____ was ceded": what has the form of a person's name may be a place, to which more is done than it does. */
const DONE_TO = /^_____ (?:was|were|is|are|has been|had been) (?:\p{L}+ly )?\p{L}+(?:ed|en|t)\b/u

/** "accepted, stayed away", "walks – no meeting": what goes on by commas and dashes is a statement, and no question. */
const SECOND_DEED = /^_____ \p{L}+, \p{L}+ed\b| – /u

/** "led for France and Krim Belkacem, a veteran of the maquis, for the government": the verb is left out behind a second name. */
const GAPPED = / (for|to|with|by) (?:the )?\p{Lu}[^,;]* and (?:the )?\p{Lu}(?:[^,;]*|[^,;]*, (?:an? |the )[^,;]*,) \1 /u

/** "lifted the time limit, and Eisenhower agreed to a summit": a question cannot go on with what another did. */
function goesOnWithAnother(said: string): boolean {
  const tokens = tokensOfText(`${said}.`)
  const links = tokens.flatMap((t, i) => (/^(?:and|but)$/.test(t.lower) && tokens[i - 1]?.text === ',' ? [i] : []))
  return links.some((at) => {
    const verb = tokens[at]?.head
    const own = tokens.filter((t) => t.head?.label === 'conj' && t.head.head === verb && /^nsubj/.test(t.label) && !/^W/.test(t.tag))
    return own.some((t) => tokens.indexOf(t) > at)
  })
}

/** A question is read more easily than a gap. */
const ASKED = 0.06
const SHORT = 7
const LONGEST = 30
/** Words of a clause, the gap among them. */
const LEAST = 4
/** "Britain received _____ → roughly nine-tenths of the land", "vulnerability is _____": beside a verb and its topic an answer that says more than one thing is told by few words. */
const TOLD_AT_LENGTH = 2
const LEAST_BESIDE_LENGTH = 2
/** "There is _____", "the officials had _____", "_____ is worse": no verb tells what is asked for. */
const SAYS_LITTLE =
  /^_____|, _____$|^there\b|^it (?:is|was)\b|\b(?:had|has|have|to|let|will|would|can|could|may|might|must|should|do|does|did|led|knows?|knew|made|makes?|took|takes?|gave|gives?|got|gets?|became|becomes?)(?: \S+)? _____$|^(?:the |an? )?\S+ _____$/i

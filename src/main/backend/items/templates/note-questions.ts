import { surnameOf } from '../../knowledge/lexicon'
import { GAP } from '../../../../shared/words'
import { capitalise, countWords, withoutArticle } from '../english/words'
import { plainSeed, slotsNamed, slotText, type Seed, type Template } from './seed'

const LONGEST_STEM = 30

/** A meeting in a row of a table: where, when, of whom, with what result. */
export const encounterSeeds: Template = (fact) => {
  const [when] = slotsNamed(fact, 'when')
  const where = slotText(fact, 'where')
  const who = slotText(fact, 'who')
  const outcome = slotText(fact, 'outcome')
  if (!when) return []
  const on = `${when.date?.precision === 'day' ? 'on' : 'in'} ${when.text}`
  const seeds: Seed[] = []
  if (who) {
    seeds.push(plainSeed(fact, 'place', `Where did ${who} meet ${on}?`, where, [], 0.8))
    seeds.push(plainSeed(fact, 'date', `When did ${who} meet at ${where}?`, when.text, [], 0.72))
    if (who.includes(',')) seeds.push(plainSeed(fact, 'who', `Who met at ${where} ${on}?`, who, [], 0.86))
  }
  if (outcome)
    seeds.push(
      plainSeed(
        fact,
        'outcome',
        `What was the outcome of the meeting ${who && !who.includes(',') ? `of ${who} ` : ''}at ${where} ${on}?`,
        outcome,
        [withoutArticle(outcome)],
        0.88,
      ),
    )
  return seeds
}

/** A saying with its speaker. */
export const quotedSeeds: Template = (fact) => {
  const [speaker] = slotsNamed(fact, 'speaker')
  const [when] = slotsNamed(fact, 'when')
  const said = slotText(fact, 'said')
  const where = slotText(fact, 'where')
  if (!speaker) return []
  const name = speaker.entity ?? speaker.text
  const place = `${where ? ` in ${/^(?:House|Senate|General|Security|League|Reichstag|Bundestag|Duma|Knesset|National|Supreme|Central|Politburo)/.test(where) ? 'the ' : ''}${where}` : ''}`
  const day = when ? ` ${when.date?.precision === 'day' ? 'on' : 'in'} ${when.text}` : ''
  const occasion = slotText(fact, 'occasion')
  if (occasion) {
    const whose = occasion.replace(/ in his /, ' in a ')
    return [
      plainSeed(fact, 'speaker', `Who said${whose}: “${said}”?`, name, [speaker.text, surnameOf(name)], 0.86),
      plainSeed(fact, 'said', `What did ${speaker.text} say${occasion}?`, `“${said}”`, [said], 0.8),
    ]
  }
  const seeds = [plainSeed(fact, 'speaker', `Who said${place}${day}: “${said}”?`, name, [speaker.text, surnameOf(name)], 0.86)]
  if (place || day) seeds.push(plainSeed(fact, 'said', `What did ${speaker.text} say${place}${day}?`, `“${said}”`, [said], 0.6))
  return seeds
}

/** A line of notes with the verb that it left out: what it says of its subject, and of whom it says so. */
export const telegramSeeds: Template = (fact) => {
  const told = slotText(fact, 'told')
  const key = slotText(fact, 'key')
  const subject = slotText(fact, 'subject')
  const predicate = slotText(fact, 'predicate')
  const seeds: Seed[] = []
  const at = told.lastIndexOf(key)
  if (key && at > 0)
    seeds.push({
      ...plainSeed(
        fact,
        'point',
        `${capitalise(told.slice(0, at))}${GAP}${told.slice(at + key.length)}.`,
        key,
        [withoutArticle(key)],
        0.72,
      ),
      kind: 'cloze',
    })
  if (subject && countWords(predicate) <= LONGEST_STEM - 4 && countWords(predicate) >= 4)
    seeds.push(plainSeed(fact, 'subject', `Who ${predicate.replace(/^were /, 'was ')}?`, subject, [withoutArticle(subject)], 0.7))
  return seeds
}

/** A matter and what is said of it: in a document, in a bargain. */
export const matterSeeds: Template = (fact) => {
  const shape = slotText(fact, 'shape')
  const matter = slotText(fact, 'matter')
  const told = slotText(fact, 'told')
  const [when] = slotsNamed(fact, 'when')
  const stem =
    shape === 'document'
      ? `What did ${the(matter)}${when ? ` of ${when.text}` : ''} ${/\b(?:Declaration|Letter|Note|Statement|Communiqué|Telegram|Doctrine)$/.test(matter) ? 'say' : 'provide'}?`
      : shape === 'outcome'
        ? `What was the outcome of the ${matter}?`
        : shape === 'vote'
          ? `What was the result of the ${matter.charAt(0).toLowerCase()}${matter.slice(1)}?`
          : shape === 'case'
            ? /^(?:(?:partial|full|complete|total|limited) )?(?:success|failure|victory|defeat|stalemate|draw|failed|succeeded|worked)\b/i.test(
                told,
              )
              ? `How did the case of ${matter} end?`
              : `What happened in the case of ${matter}?`
            : shape === 'part'
              ? `What was agreed in ${/^(?:secret|public|private)$/.test(matter) ? matter : `${matter} matters`}?`
              : `What was agreed about ${matter}?`
  return [plainSeed(fact, 'told', stem, told, [withoutArticle(told)], shape === 'document' ? 0.84 : 0.8)]
}

/** "the Downing Street Declaration", "Resolution 161" */
const the = (name: string): string => (/\d|^the |^(?:Article|Annex|Resolution|Basket|Protocol) /i.test(name) ? name : `the ${name}`)

/** A particular of what the line above tells. */
export const childSeeds: Template = (fact) => {
  const child = slotText(fact, 'child')
  const told = slotText(fact, 'told')
  const several = /[^s]s$/.test(child)
  const be = several ? 'were' : 'was'
  return [
    plainSeed(
      fact,
      fact.slots.person ? 'person' : 'told',
      `${capitalise(slotText(fact, 'parent'))} – ${fact.slots.person ? 'who' : 'what'} ${be} the ${child}?`,
      told,
      [slotText(fact, 'whole'), withoutArticle(told)],
      0.8,
    ),
  ]
}

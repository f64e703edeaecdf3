import { sure } from '../../knowledge/sure'
import type { Fact } from '../../../../shared/fact'
import { surnameOf } from '../../knowledge/lexicon'
import { AUTHOR } from '../../knowledge/utterances/speaker'
import { shorten } from '../english/shorten'
import { invert, singular } from '../english/verbs'
import { capitalise, countWords, withoutArticle } from '../english/words'
import { balance } from '../english/balance'
import { plainSeed, slotText, slotsNamed, type Seed, type Template } from './seed'
import { articleBefore } from './words'

/** Who said it; what they said. In a review it is mostly the author of the book, as everybody guesses: that waits. */
export const attributionSeeds: Template = (fact) =>
  seedsFrom(fact).map((seed) => (fact.slots.reviewed && seed.asks === 'speaker' ? { ...seed, doubtful: true } : seed))

function seedsFrom(fact: Fact): Seed[] {
  const [speaker] = slotsNamed(fact, 'speaker')
  if (!speaker) return []
  const name = speaker.entity ?? speaker.text
  const who = /^\p{Lu}/u.test(name) ? name : speaker.text
  const names = [who, surnameOf(name), speaker.text, withoutArticle(speaker.text)]
  const said = balance(slotText(fact, 'said'))
  const verb = slotText(fact, 'verb')
  const base = slotText(fact, 'base')
  const human = fact.slots.human !== undefined
  const named = isName(name)
  switch (fact.form) {
    case 'quotation': {
      // "What did Kim say?" could be anything; whose words they were, one may know
      if (!human || !named) return []
      const quote = shortQuote(said)
      const stem = isPointedTo(fact, said)
        ? `Who pointed to ${articleBefore(fact, said)}“${quote}”?`
        : `Who ${past(verb, base)}: “${quote}”?`
      const seed = plainSeed(fact, 'speaker', stem, who, names, 0.8)
      return [POINTS_AWAY.test(quote) ? { ...seed, doubtful: true } : seed]
    }
    case 'report': {
      const seeds = []
      const claim = said.replace(/^that /, '')
      const isOnce = ON_ONE_OCCASION.test(base) && !whenOf(fact)
      if (named && countWords(claim) <= 24)
        seeds.push({
          ...plainSeed(
            fact,
            'speaker',
            `${human ? 'Who' : 'Which source'} ${past(verb, base)}${whenOf(fact)} that ${claim}?`,
            who,
            names,
            0.8,
          ),
          ...(isOnce ? { doubtful: true } : {}),
        })
      const office = named && speaker.text !== who && countWords(speaker.text) <= 8 ? speaker.text : who
      const about = slotText(fact, 'about')
      const told = balance(withoutSecond(slotText(fact, 'told')))
      if (MANDATES.test(base)) {
        if (named && countWords(claim) <= 20)
          seeds.push(plainSeed(fact, 'said', `What ${asked(verb, base, office)}?`, `that ${claim}`, [claim], 0.6))
      } else if (about && aboutVerb(base) && (named || human) && countWords(told) <= LONGEST_TOLD && !(fact.slots.actor && whenOf(fact)))
        seeds.push({
          ...plainSeed(fact, 'said', `What ${asked(verb, aboutVerb(base), office)} about ${about}${whenOf(fact)}?`, told, [claim], 0.62),
          // "it would be negotiated", "they had been obstacles": what could be said of anything
          ...(fact.slots.actor || countWords(told) < LEAST_TOLD ? { doubtful: true } : {}),
        })
      else if (
        (!about || fact.slots.actor) &&
        !NO_WHAT.test(base) &&
        ((named && !COLOURLESS.test(base)) || name === AUTHOR) &&
        countWords(claim) <= (name === AUTHOR ? 22 : 16)
      )
        seeds.push({
          ...plainSeed(
            fact,
            'said',
            `What ${asked(verb, base, office)}${whenOf(fact)}?`,
            name === AUTHOR ? claim : shorten(claim, 12),
            [claim],
            0.56,
          ),
          ...(isOnce ? { doubtful: true } : {}),
        })
      return seeds
    }
    default:
      return []
  }
}

/** "pointed to the “silent security dilemma”": a thing, and no sentence. */
const isPointedTo = ({ anchor: { exact } }: Fact, said: string): boolean =>
  /\bpoint(?:s|ed)? to (?:an? |the )?[“"]$/.test(exact.slice(0, Math.max(0, exact.indexOf(said))))

/** "You repeat that at every meeting", "and generally bossed the whole meeting": what is meant, and who, stood beside it. */
const POINTS_AWAY =
  /^(?:and|or|but|nor|had|has|have|was|were|is|are|would|could|should|might|must|will) |^(?=(?:\S+ ){0,9}\S+$).*\b(?:it|that|this|these|those|them|they)\b(?! \p{Lu})/iu

/**
 * What was announced, insisted on or recalled, was so on one occasion: without it nobody can tell who it was. An argument is its author's wherever he makes it. The sentence
 * with a gap keeps its occasion.
 */
const ON_ONE_OCCASION =
  /^(?:announce|declare|insist|recall|suggest|conclude|report|add|reject|propose|reveal|reply|respond|answer|repeat|promise|assure|state|confirm|boast|agree|vow|pledge)$/

/** "it was open to all | and that nobody had been harmed": of two claims the first is about what is asked. */
const withoutSecond = (told: string): string => /^(?:\S+ ){3,}?\S+(?=,? (?:and|but) that )/.exec(told)?.[0] ?? told

/** " in 1993": of what was said in another year than that of the topic; of its own year the month still tells that it was not said there. */
function whenOf(fact: Fact): string {
  const [, year] = slotsNamed(fact, 'document:cue')
  const when = slotText(fact, 'when')
  const [first = 0, last = first] = (year?.text.match(/\d{2,4}/g) ?? []).map(Number)
  const said = Number(/\d{4}$/.exec(when)?.[0])
  const isOwn = first <= said && said <= (last < 100 ? 100 * Math.floor(first / 100) + last : last)
  return when === '' || (isOwn && !/\p{Lu}/u.test(when)) ? '' : ` ${when}`
}

/** "A British journalist" names nobody. */
const isName = (name: string): boolean =>
  /^(?!(?:An?|The|Some|One|Many|Most|Several|Other|Critics|Officials|Sceptics|Supporters|Opponents)\b)\p{Lu}/u.test(name)

const LONGEST_TOLD = 20
const LEAST_TOLD = 5
/** "What did he argue about X?" is English; "What did he predict about X?" hardly. */
const ABOUT = /^(?:say|argue|claim|write|believe|think|warn|complain|conclude|acknowledge|announce|admit|concede|reveal)$/
/** Who fears or hopes thinks; who learns or shows is told to have learnt or shown; "What did he see about X?" is no English. */
function aboutVerb(base: string): string {
  if (ABOUT.test(base) || /^(?:learn|show|know|discover)$/.test(base)) return base
  if (
    /^(?:see|find|realise|realize|notice|recognise|recognize|prove|understand|hear|sense|demonstrate|establish|feel|decide|agree|promise|pledge)$/.test(
      base,
    )
  )
    return ''
  return /^(?:fear|hope|assume|expect|imagine|suspect|calculate|judge|doubt|reckon|suppose|consider|trust|wish|hold|foresee)$/.test(base)
    ? 'think'
    : 'say'
}

/** "demanded that the powers leave": what is demanded is no fact yet. */
const MANDATES = /^(?:demand|propose|ask|request|recommend|urge|order)$/
/** "What did Bush say?": anything. */
const COLOURLESS =
  /^(?:say|tell|add|reply|respond|answer|note|explain|write|remark|state|report|recall|observe|complain|conclude|believe|think|point)$/

/** "What do Tigrayan leaders insist?", "What did Eden hold?": of these nobody asks what; the sentence itself has the gap. */
const NO_WHAT =
  /^(?:insist|hold|object|agree|boast|convince|persuade|assure|remind|decide|see|find|calculate|judge|swear|vow|feel|fear|hope|reckon|doubt|trust|expect|consider|assume|wish)$/

/** A quotation of fourteen words at most, cut at a mark or with an ellipsis. */
function shortQuote(said: string): string {
  if (countWords(said) <= 16) return said
  const sentence = /^[^.;:!?]+[.;:!?]/.exec(said)?.[0]
  if (sentence && countWords(sentence) >= 4 && countWords(sentence) <= 16) return sentence.replace(/[.;:]$/, '')
  return `${said.split(' ').slice(0, 13).join(' ')} …`
}

/** "does Wendt claim", "did Nasser announce": a theory is stated in the present, and its question keeps that. */
function asked(verb: string, base: string, who: string): string {
  const said = /^(?:tell|inform)$/.test(base) ? 'say' : base
  if (who === AUTHOR && verb === base) return `does ${who} ${base}`
  const parts = /ing$/.test(verb) ? null : invert(verb, base)
  if (!parts || !/^(?:do|does)$/.test(parts.front)) return `did ${who} ${said}`
  return `${parts.front} ${who} ${said}`
}

/** The verb of saying as "who" takes it: "said", "stresses", "explained" for "explaining"; telling somebody is saying. */
function past(verb: string, base: string): string {
  if (/^(?:tell|inform|reply|respond|say)$/.test(base)) return 'said'
  if (base === 'point') return /s$/.test(verb) ? 'points out' : 'pointed out'
  if (base === 'point') return `${verb === base ? singular(verb, base) : verb} out`
  // "admitting": "admitted"
  if (/ing$/.test(verb)) return /e$/.test(base) ? `${base}d` : `${/(.)\1ing$/.test(verb) ? verb.slice(0, -3) : base}ed`
  return verb === base ? singular(verb, base) : verb
}

/** Two accounts of one thing. */
export const conflictSeeds: Template = (fact) => {
  const [first] = slotsNamed(fact, 'first')
  const [second] = slotsNamed(fact, 'second')
  if (!first || !second) return []
  // "Soviet officials" have no surname
  const short = (slot: typeof first): string => (/^\p{Lu}/u.test(slot.entity ?? '') ? nameFor(sure(slot.entity)) : slot.text)
  const [a, b] = [short(first), short(second)]
  const issue = slotText(fact, 'issue')
  const [denied] = slotsNamed(fact, 'denied')
  const [affirmed] = slotsNamed(fact, 'affirmed')
  const seeds = []
  const both = `${a}: ${affirmed?.entity === first.entity ? affirmed?.text : denied?.text}; ${b}: ${denied?.entity === second.entity ? denied?.text : affirmed?.text}`
  if (issue)
    seeds.push(
      plainSeed(
        fact,
        'issue',
        `On what did the accounts of ${capitalise(a)} and ${capitalise(b)} contradict each other?`,
        shorten(issue, 14),
        [issue, both],
        0.95,
      ),
    )
  if (affirmed && denied && countWords(affirmed.text) <= 16) {
    const denier = denied.entity && /^\p{Lu}/u.test(denied.entity) ? denied.entity : b
    const affirmer = affirmed.entity ?? a
    seeds.push(
      plainSeed(
        fact,
        'denier',
        `Who contradicted ${nameFor(affirmer)
          .replace(/s$/, 's’')
          .replace(/(?<!s’)$/, '’s')} account: “${affirmed.text.replace(/[“”]/g, '')}”?`,
        denier,
        [nameFor(denier)],
        0.7,
      ),
    )
  }
  return seeds
}

const nameFor = (name: string): string => (/ \p{Ll}/u.test(name) ? name : surnameOf(name))

/** One side's claim is given, the other's asked for: "Moscow said that …; what did Kyiv reply?" */
export const replySeeds: Template = (fact) => {
  const [first] = slotsNamed(fact, 'first')
  const [second] = slotsNamed(fact, 'second')
  if (!first || !second) return []
  const name = (slot: typeof first): string => (/^\p{Lu}/u.test(slot.entity ?? '') ? nameFor(sure(slot.entity)) : slot.text)
  const base = slotText(fact, 'base')
  const asked = /^(?:reply|retort|counter|answer|object|respond)$/.test(base) ? base : 'reply'
  const stem = `${capitalise(name(first))} ${slotText(fact, 'verb')} that ${slotText(fact, 'claim')}; what did ${name(second)} ${asked}?`
  const answer = slotText(fact, 'answer')
  return countWords(stem) > LONGEST_STEM ? [] : [plainSeed(fact, 'answer', stem, answer, [withoutArticle(answer)], 0.74)]
}

const LONGEST_STEM = 30

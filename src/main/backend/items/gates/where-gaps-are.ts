import { MONTH } from '../../../../shared/months'
import { contentOf } from '../english/words'
import { tokensOf } from '../../knowledge/tokens'
import { questionOf } from '../leaning/question'
import { speakers } from '../leaning/voice'
import type { Gate } from '.'
import type { Seed } from '../templates/seed'

/** Gaps at a place where nobody could know what is left out. */
export const WHERE_GAPS_ARE: readonly Gate[] = [
  // "Mittani collapsed not because _____.", "leaders who are comfortable, and _____ → who may profit from the war"
  {
    name: 'asks for what stands beside',
    refuses: ({ stem, key, kind }) =>
      kind === 'cloze' &&
      (/\bnot (?:just |only |simply |so much )?because _____\.$|, (?:of|in|to|for|by|with|from|under) (?:which|whom) _____\.$/.test(stem) ||
        (/, (?:and|or) _____\.$/.test(stem) && /^(?:who|whom|whose|which) /.test(key))),
  },
  // "Encourage _____, announced publicly": whose advice?
  { name: 'gives an order', refuses: ({ stem, key, kind, asks }) => kind === 'cloze' && asks !== 'advice' && isOrder(stem, key) },
  // “it ca_____ → n't be refuted”, “recognises _____ February 1974 → Bangladesh 22”
  {
    name: 'leaves a gap that cuts a word or a day',
    refuses: ({ stem, key }) => CUT_WORD.test(stem) || (CUT_DAY.test(stem) && /\d$/.test(key)),
  },
  {
    name: 'leaves a gap in telegram style',
    refuses: ({ stem, kind }) => kind === 'cloze' && NO_SUBJECT.test(stem),
  },
  {
    name: 'leaves a gap behind a bare subject',
    refuses: (seed) => isBehindBareSubject(seed) && contentOf(seed.key).length < (isBehindVerb(seed) ? TOLD_BY_VERB : TOLD_AT_LENGTH),
  },
  // "A bargain consists of _____ → concessions that make sense only together": beside its topic such an answer can be known
  { name: 'leaves a long gap behind a bare subject', refuses: isBehindBareSubject },
]

const CUT_WORD = /[\p{L}\d]_____|_____\p{L}/u

const CUT_DAY = new RegExp(String.raw`_____ ${MONTH}\b`)

/** A verb with nobody to do it: "Suppose that …" asks the reader himself. */
function isOrder(stem: string, key: string): boolean {
  if (!/^(?:\p{Lu}\p{Ll}+ )/u.test(stem) || ASKS_READER.test(stem)) return false
  return speakers(questionOf(stem, key)).some(({ words }) => stem.startsWith(words))
}

const ASKS_READER =
  /^(?:Suppose|Imagine|Consider|Assume|Take|Let|Say|Think|Compare|Recall|Note|The|An?|In|On|At|By|For|From|To|With|Under|After|Before|Since|As|If|When|While|This|That|These|Those|Each|Every|Both|All|Some|Many|Most|It|Its|He|She|They|Their|His|Her)\b/

/** "Says missiles will go in _____", "a Sov. _____": notes leave out who, and cut words short. */
const NO_SUBJECT =
  /(?:^|[.;:] )(?:Says|Said|Told|Tells|Asks|Asked|Wants|Wanted|Calls|Called|Gives|Gave|Gets|Got|Hands|Took|Takes|Makes|Made) (?:_|\p{Ll})|\b(?:Sov|Amb|govt|betw|incl|esp)\. _____/u

/** "Nikita Khrushchev: the two leaders met on _____.": a person set in front of what somebody else did. "East German forces _____.": nothing told. */
const LABELLED_BY_PERSON = /^(?:\p{Lu}[\p{L}.’'-]+ ){1,3}\p{Lu}?[\p{L}.’'-]*: \p{Ll}/u

/** "The Russian armies _____", behind a label of few words at most. */
const ONLY_A_SUBJECT = /^(?:(?:[^\s_]+ ){0,3}[^\s_]+: )?(?:the |an? )?(?:[\p{L}’'-]+ ){1,3}_____\.$/iu

const TOLD_AT_LENGTH = 4

function isBehindBareSubject({ stem, kind, asks, fact }: Seed): boolean {
  if (kind !== 'cloze' || /^(?:member|that|advice)$/.test(asks)) return false
  // "Concerns Over Concessions: there were …" has its label from the text
  return ONLY_A_SUBJECT.test(stem) || (LABELLED_BY_PERSON.test(stem) && fact.slots.label === undefined)
}

/** "Britain received _____", "Erfurt looked like _____": what it did is told, and only with what is not. */
function isBehindVerb({ stem, key }: Seed): boolean {
  const [front = ''] = stem.split('_____')
  const before = tokensOf(`${front}${key}.`, 0).filter((t) => t.end <= front.length)
  const last = before.at(-1)
  const verb = /^(?:IN|RP|TO)$/.test(last?.tag ?? '') ? before.at(-2) : last
  return verb !== undefined && /^VB[DZP]$/.test(verb.tag) && !/^(?:have|do|make|take|give|get)$/.test(verb.lemma)
}

const TOLD_BY_VERB = 2

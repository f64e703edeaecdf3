import { sure } from './sure'
import type { Topic } from '../../../shared/words'
import { EVENT_NOUNS } from './coreference'
import type { Statement } from './statements'
import { MODALS } from './verbs'

const set = (words: string): Set<string> => new Set(words.split(/\s+/).filter(Boolean))

export const CAUSE_VERBS = set(
  `create cause produce trigger fuel spark drive generate provoke prompt enable allow force ensure guarantee undermine shape foster encourage deepen weaken strengthen reduce
  increase reinforce draw make transform lead result contribute stem arise derive flow bring give translate end mean place limit hinder prevent deter preclude compel induce inspire hasten delay
  accelerate worsen ease erode destroy restore open close raise lower push pull point influence affect determine account explain destabilise destabilize stabilise stabilize harm help facilitate
  emerge originate grow permit free break block divide unite alarm reassure convince persuade free doom poison sour turn change alter overshadow help alienate`,
)
export const CONCESSION_VERBS = set(
  'agree offer pledge promise accept withdraw cancel renounce concede abandon dismantle lift recognise recognize grant commit undertake consent yield relinquish waive freeze scrap forgo surrender drop halt suspend remove return release guarantee',
)
export const SPEECH_VERBS = set(
  `say claim argue note remark state suggest stress explain insist deny assert maintain contend declare announce warn write observe add report reveal admit acknowledge conclude believe think predict recall
  tell reply respond emphasise emphasize underline underscore imply hold describe call characterise characterize dismiss praise criticise criticize reject accuse propose theorise theorize hypothesise hypothesize point contradict downplay caution complain boast concede confirm answer shout exclaim retort counter object hint quip joke protest`,
)
const MEETING_VERBS = set('meet convene gather host attend hold confer negotiate visit interact')
const ACTORS_DECIDE = set(
  'agree pledge promise offer accept withdraw cancel renounce concede abandon dismantle lift recognise recognize grant commit',
)
const FUTURE = /\b(?:will|would|may|might|could|should|must|likely|unlikely|shall)\b/
const CONTRAST_LEAD = /^(?:conversely|by contrast|in contrast|on the other hand|on (?:the )?one hand|unlike|while|whereas|instead)\b/i

/** What kind of fact a statement is, by its verb, its connectives and where it stands. */
export function topicOf(s: Statement, words: { subject: string; verb: string; complement: string; leads: string[] }): Topic {
  const { lemma, clause, sentence } = s
  const { tokens } = sentence
  const lead = words.leads.join(' ')
  if (s.person && SPEECH_VERBS.has(lemma) && !CONCESSION_VERBS.has(lemma)) return 'attribution'
  const head = tokens.slice(clause.subject.from, clause.subject.to).some((t) => EVENT_NOUNS.has(t.lemma))
  if (
    /\b(?:took|take|takes) place\b/.test(`${words.verb} ${words.complement}`) ||
    (MEETING_VERBS.has(lemma) && (s.person || s.plural || clause.verb.passive))
  )
    return 'meeting'
  if (head && /^(?:last|begin|end|open|follow|occur|be)$/.test(lemma) && sentence.mentions.some((m) => m.kind === 'place')) return 'meeting'
  if (CONCESSION_VERBS.has(lemma) && (ACTORS_DECIDE.has(lemma) || s.person)) return 'concession'
  if (CONTRAST_LEAD.test(lead) || clause.tails.some((t) => t.kind === 'contrast')) return 'contrast'
  if (isDefinition(s, words)) return 'definition'
  if (
    tokens.slice(clause.verb.from, clause.verb.to).some((t) => MODALS.has(t.lower)) &&
    FUTURE.test(words.verb) &&
    !/^(?:could|would|might) have/.test(words.verb)
  )
    return 'outlook'
  if (/^(?:depend|require|hinge|anticipate|expect)$/.test(lemma) && !/ed$/.test(words.verb)) return 'outlook'
  if (CAUSE_VERBS.has(lemma) || clause.tails.some((t) => t.kind === 'because' || t.kind === 'participle')) return 'cause'
  if (/\b(?:pattern|cycle|model|theory|thesis|framework|paradigm|approach|doctrine|school|logic|dilemma)\b/.test(words.subject))
    return 'framework'
  if (/\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b/.test(words.complement) && s.shape === 'thing') return 'quantity'
  return 'argument'
}

function isDefinition(
  { lemma, clause, sentence, subject }: Statement,
  { verb, complement }: { verb: string; complement: string },
): boolean {
  if (/^(?:refer|denote|signify|designate)$/.test(lemma)) return true
  if (clause.verb.passive && /^(?:define|know|call|term)$/.test(lemma)) return true
  if (lemma === 'mean') return !/^that\b/.test(complement)
  if (!/^(?:is|are)$/.test(verb) || !/^(?:(?:an?|the)\s|\w+s (?:that|who|which)\b)/.test(complement)) return false
  const first = sure(sentence.tokens[clause.subject.from])
  const short = subject.text.split(' ').length <= 5
  return (
    short &&
    (first.pos !== 'DET' ||
      /^an?$/.test(first.lower) ||
      (/^the$/i.test(first.text) &&
        /\b(?:situation|process|condition|idea|theory|practice|policy|state|tendency|capacity|belief|principle|strategy|system|doctrine|method|attempt|ability|form|kind|type) (?:in which|of|that|by which|where|whereby|to)\b/.test(
          complement,
        ))) &&
    /\b(?:that|which|who|whose|in which|of|where|between)\b/.test(complement)
  )
}

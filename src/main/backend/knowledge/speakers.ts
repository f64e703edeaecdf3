import { sure } from './sure'
import type { Analysis, Sentence } from './analysis'
import type { Phrase } from './clauses'
import { clean } from './coreference'
import { headOf, isPersonNoun } from './phrases'
import type { Token } from './tokens'

/** The subject of the clause whose verb this is, if it is somebody or something that can speak. */
export function mainSpeaker(analysis: Analysis, sentence: Sentence, at: number): { speaker: Phrase; name: string; person: boolean } | null {
  const clause = sentence.clauses.find((c) => c.verb.head === at)
  if (!clause) return null
  const { tokens, mentions } = sentence
  const speaker = clause.subject
  const head = headOf(tokens, speaker)
  const inside = mentions.filter((m) => m.from >= speaker.from && m.to <= speaker.to)
  const person = inside.find((m) => m.kind === 'person' && !belongsToOther(tokens, speaker, m))
  const second =
    person && tokens[person.to]?.lower === 'and' ? inside.find((m) => m.from === person.to + 1 && m.to === speaker.to) : undefined
  if (person && second && /^(?:person|unknown)$/.test(second.kind))
    return { speaker, name: `${person.name} and ${second.name}`, person: true }
  // "Emmanuel Macron, Angela Merkel and Theresa May declared"
  const people = inside.filter((m) => m.kind === 'person')
  const isList = people.length > 2 && people.every((m, n) => n === 0 || /^(?:,|and)$/.test(tokens[m.from - 1]?.lower ?? ''))
  if (isList && people[0]?.from === speaker.from && people.at(-1)?.to === speaker.to) {
    const names = people.map(({ name }) => name)
    return { speaker, name: `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`, person: true }
  }
  if (person) return { speaker: withoutApposition(tokens, speaker, person), name: person.name, person: true }
  const noun = tokens[head]
  if (!noun) return null
  const role = isPersonNoun(noun) || SOURCE.test(noun.lemma)
  const words = clean(analysis.words(sentence, speaker))
  if (role && words.split(' ').length <= 8)
    return {
      speaker,
      name: words
        .replace(/^The /, 'the ')
        .replace(/^(\p{Lu})(?=\p{Ll})/u, (c) =>
          sure(tokens[speaker.from]).pos === 'PROPN' && !isPersonNoun(sure(tokens[speaker.from])) ? c : c.toLowerCase(),
        ),
      person: isPersonNoun(noun),
    }
  const group = inside.find((m) => m.from === speaker.from && m.to === speaker.to)
  return group
    ? {
        speaker,
        name: group.name,
        person:
          group.kind === 'person' ||
          (group.kind === 'unknown' &&
            !group.where &&
            noun.pos === 'PROPN' &&
            !BODY.test(group.name) &&
            !/^\p{Lu}+s?$/u.test(group.name)) ||
          /(?:ists|ers|ors|ans)$/.test(noun.lower),
      }
    : null
}

/** Names of bodies, not of people. */
export const BODY =
  /(?:Alliance|House|Kremlin|Pentagon|Party|Union|Council|Times|Post|Ministry|Department|Office|Court|Congress|Senate|Parliament|Commission|Committee|Bank|Agency|Report|Review|Treaty|Pact|Act|Charter|Embassy|Press|Group|Army|Navy|Doctrine|Plan|Memorandum|League|Zeitung|Spiegel|Guard)$/

const SOURCE =
  /^(?:report|study|readout|communiqué|newspaper|statement|magazine|survey|government|administration|committee|commission|ministry|office|agency|source)$/

/** "defenders of Eden", "Eden’s critics": the name only tells whose. */
function belongsToOther(tokens: readonly Token[], { from, to }: Phrase, m: { from: number; to: number }): boolean {
  if (tokens[m.to]?.pos === 'PART' && m.to < to) return true
  // "the memory of the Nixon era": the head is no person, and the name only describes it
  if (m.from > from && tokens.slice(from, m.from).some((t) => t.pos === 'ADP') && !tokens.slice(from, m.from).some((t) => isPersonNoun(t)))
    return true
  if (m.to < to && sure(tokens[m.to]).pos === 'NOUN') return true
  const before = tokens[m.from - 1]
  return m.from > from && before?.pos === 'ADP'
}

/** "George Shultz, the American Secretary of State" is asked for as "George Shultz". */
function withoutApposition(tokens: readonly Token[], phrase: Phrase, m: { from: number; to: number }): Phrase {
  return m.from === phrase.from && tokens[m.to]?.text === ',' ? { from: m.from, to: m.to } : phrase
}

export function speakerBefore(sentence: Sentence, at: number): { speaker: Phrase; name: string; person: boolean } | null {
  const { tokens } = sentence
  let i = at - 1
  while (
    i >= 0 &&
    (sure(tokens[i]).pos === 'ADV' || sure(tokens[i]).pos === 'AUX' || /^(?:who|,|himself|herself|both|all)$/.test(sure(tokens[i]).lower))
  )
    i--
  if (i < 0) return null
  const relative = tokens.slice(i + 1, at).some((t) => t.lower === 'who')
  const who = nameEndingAt(sentence, i + 1, relative)
  return who && relative ? withJoined(sentence, who) : who
}

/** "parts company with Jack Snyder and Leslie Vinjamuri, who argued": both did. */
function withJoined({ tokens, mentions }: Sentence, who: { speaker: Phrase; name: string; person: boolean }): typeof who {
  const first =
    tokens[who.speaker.from - 1]?.lower === 'and' ? mentions.find((m) => m.kind === 'person' && m.to === who.speaker.from - 1) : undefined
  if (!first || !who.person || /^[,&]$/.test(tokens[first.from - 1]?.text ?? '')) return who
  return { speaker: { from: first.from, to: who.speaker.to }, name: `${first.name} and ${who.name}`, person: true }
}

/** "“…,” said the Soviet leader." */
export function speakerAfter(sentence: Sentence, at: number): { speaker: Phrase; name: string; person: boolean } | null {
  const { tokens } = sentence
  if (!/^(?:”|"|,)$/.test(tokens[at - 1]?.text ?? '')) return null
  let to = at + 1
  while (to < tokens.length && /DET|ADJ|NOUN|PROPN|PART/.test(sure(tokens[to]).pos)) to++
  return to > at + 1 ? nameEndingAt(sentence, to) : null
}

function nameEndingAt(sentence: Sentence, to: number, relative = false): { speaker: Phrase; name: string; person: boolean } | null {
  const { tokens, mentions } = sentence
  const mention = mentions.find(
    (m) =>
      m.to === to &&
      (m.kind === 'person' ||
        m.kind === 'organisation' ||
        (m.kind === 'unknown' && !m.where && (tokens[m.from - 1]?.pos !== 'ADP' || tokens[m.from - 1]?.lower === 'with'))),
  )
  const last = sure(tokens[to - 1])
  // "Republicans in the Senate complained"
  if (
    mention &&
    !relative &&
    tokens[mention.from - 1]?.pos === 'DET' &&
    /^(?:in|at|from|on|by)$/.test(tokens[mention.from - 2]?.lower ?? '')
  )
    return null
  if (mention && !relative && tokens[mention.from - 1]?.pos === 'ADP' && !/^(?:with|of)$/.test(sure(tokens[mention.from - 1]).lower))
    return null
  if (mention && !relative && tokens[mention.from - 1]?.lower === 'of' && !/^\p{Lu}/u.test(tokens[mention.from - 2]?.text ?? ''))
    return null
  if (mention && !relative && tokens[mention.from - 1]?.lower === 'of' && /s$/.test(tokens[mention.from - 2]?.lower ?? '')) return null
  if (mention) {
    let from = mention.from
    // the office in front: "the chief aide of the Soviet leader, Anatoly Chernyaev", "Reagan’s adviser Jack Matlock"
    let k = from - 1
    if (tokens[k]?.text === ',' && tokens[k - 1] && /NOUN|PROPN/.test(sure(tokens[k - 1]).pos) && k - 1 <= 8) k--
    const before = k
    while (k >= 0 && (/NOUN|ADJ|PROPN|PART|DET/.test(sure(tokens[k]).pos) || (/^(?:of|for)$/.test(sure(tokens[k]).lower) && k > 0))) k--
    if (
      tokens
        .slice(k + 1, before + 1)
        .some((t) => isPersonNoun(t) || /^(?:Secretary|President|Adviser|Advisor|Minister|Assistant|assistant)$/.test(t.text))
    )
      from = k + 1
    return { speaker: { from, to }, name: mention.name, person: mention.kind === 'person' || mention.kind === 'unknown' }
  }
  if (
    (last.pos === 'NOUN' && isPersonNoun(last)) ||
    /^(?:report|study|readout|communiqué|newspaper|statement|magazine|survey|article|government|administration|committee|commission|ministry|office)$/.test(
      last.lemma,
    )
  ) {
    let from = to - 1
    while (from > 0 && /ADJ|NOUN|PROPN|DET|PART|CCONJ|ADV/.test(sure(tokens[from - 1]).pos) && sure(tokens[from - 1]).text !== ',') from--
    while (from < to - 1 && (sure(tokens[from]).pos === 'CCONJ' || sure(tokens[from]).pos === 'ADV')) from++
    const name = tokens
      .slice(from, to)
      .map((t) => t.text)
      .join(' ')
      .replace(/ ([’'])/g, '$1')
    return { speaker: { from, to }, name, person: isPersonNoun(last) }
  }
  return null
}

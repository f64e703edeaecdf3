import { sure } from './sure'
import type { Analysis, Sentence } from './analysis'
import type { Phrase } from './clauses'
import { clean } from './coreference'
import { headOf, isPersonNoun } from './phrases'
import type { Token } from './tokens'
import { SPEECH_VERBS } from './topics'

/** Somebody saying something. */
export interface Utterance {
  sentence: Sentence
  /** Token range of the speaker's name or role, with office. */
  speaker: Phrase
  /** Short canonical name ("Sergei Lavrov"), or the role ("critics"). */
  name: string
  person: boolean
  verb: Token
  /** Offsets of what is said: a quotation, or the words after "that". */
  said: { start: number; end: number; text: string }
  /** What is said, where the speaker stands in the middle of it. */
  parts?: Phrase[]
  quoted: boolean
  /** Offset where the utterance ends; later than its sentence for a quotation that runs on. */
  end: number
}

/** All utterances of a sentence: "X said that …", "X, who said …", "…: “…”", "“…,” said X", "According to X, …". */
export function utterancesIn(analysis: Analysis, sentence: Sentence): Utterance[] {
  const found: Utterance[] = []
  const { tokens } = sentence
  tokens.forEach((verb, i) => {
    if (
      verb.pos !== 'VERB' ||
      !SPEECH_VERBS.has(verb.lemma) ||
      /^(?:call|describe|dismiss|characterise|characterize|praise|hold|reveal|theorise|theorize)$/.test(verb.lemma)
    )
      return
    const speaker = toldOf(sentence, i) ?? mainSpeaker(analysis, sentence, i) ?? speakerBefore(sentence, i) ?? speakerAfter(sentence, i)
    if (!speaker || isNotHis(sentence, i, speaker.speaker)) return
    const said = saidAfter(analysis, sentence, i) ?? quoteBefore(analysis, sentence, i)
    if (!said) return
    found.push({ sentence, ...speaker, verb, ...said })
  })
  return found
}

/**
 * What a name is told, or is to make another say, is not what it says: "Truman was told that …", "he had brought McNamara to persuade the premier that …", "went further in
 * Getting China Wrong, arguing that …".
 */
function isNotHis({ tokens, clauses }: Sentence, at: number, { from, to }: Phrase): boolean {
  const verb = sure(tokens[at])
  const has = (head: Token | undefined, label: RegExp): boolean => tokens.some((t) => t.head === head && label.test(t.label))
  // "Gromyko is said to have reassured them that …" is what he said
  if (has(verb, /^auxpass$/) && !tokens.some((t) => t.head === verb && t.label === 'xcomp' && !SPEECH_VERBS.has(t.lemma))) return true
  if (/^(?:persuade|convince)$/.test(verb.lemma) && verb.tag !== 'VBD') return true
  // "a letter to Senator Borah hinting that …": who is written to says nothing
  const link = tokens[to - 1]?.head
  if (verb.tag === 'VBG' && to === at && tokens[to - 1]?.label === 'pobj' && /^(?:to|with|for|against|before)$/.test(link?.lower ?? ''))
    return true
  const subject = clauses.find(({ subject: { from: a, to: b } }) => b <= at && a < from)?.subject
  return (
    verb.tag === 'VBG' &&
    subject !== undefined &&
    from >= subject.to &&
    to < at &&
    tokens[to]?.text === ',' &&
    tokens[from - 1]?.text !== ','
  )
}

/** The subject of the clause whose verb this is, if it is somebody or something that can speak. */
function mainSpeaker(analysis: Analysis, sentence: Sentence, at: number): { speaker: Phrase; name: string; person: boolean } | null {
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

function speakerBefore(sentence: Sentence, at: number): { speaker: Phrase; name: string; person: boolean } | null {
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

/** "Prince Eugene of Savoy, president of the Imperial War Council, who argued": who is told of by name stands before a body that he heads. */
function toldOf({ tokens, mentions }: Sentence, at: number): { speaker: Phrase; name: string; person: boolean } | null {
  const { head, label } = sure(tokens[at])
  const who = tokens.findIndex((t) => t.head === tokens[at] && t.lower === 'who')
  if (label !== 'relcl' || !head || who < 0 || tokens[who - 1]?.text !== ',') return null
  const noun = tokens.indexOf(head)
  const told = mentions.find((m) => /^(?:person|unknown)$/.test(m.kind) && !m.where && m.from <= noun && noun < m.to)
  const beside = mentions.find((m) => m.to === who - 1)
  return told && beside && beside !== told && /^(?:organisation|unknown)$/.test(beside.kind) && BODY.test(beside.name)
    ? { speaker: { from: told.from, to: told.to }, name: told.name, person: true }
    : null
}

/** "“…,” said the Soviet leader." */
function speakerAfter(sentence: Sentence, at: number): { speaker: Phrase; name: string; person: boolean } | null {
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

export function saidAfter(
  analysis: Analysis,
  sentence: Sentence,
  at: number,
): { said: Utterance['said']; quoted: boolean; end: number } | null {
  const { tokens } = sentence
  let i = at + 1
  // "to reporters:", "in a speech that", "on Monday that"
  const limit = Math.min(tokens.length, at + 7)
  // "said that month that …"
  if (tokens[i]?.lower === 'that' && TIMES.test(tokens[i + 1]?.lower ?? '') && /^(?:that|:)$/.test(tokens[i + 2]?.lower ?? '')) i += 2
  while (i < limit && !/^(?:that|:|“|")$/.test(sure(tokens[i]).lower) && sure(tokens[i]).text !== ',') i++
  if (tokens[i]?.lower !== 'that' && !/^(?::|“|")$/.test(tokens[i]?.text ?? '')) i = thatOf(tokens, at) ?? i
  const mark = tokens[i]
  if (!mark) return null
  // "told the president it was so elastic that …"
  if (tokens.slice(at + 1, i).some((t) => /^(?:so|such)$/.test(t.lower))) return null
  if (mark.lower === 'that') {
    // "proposed the meeting in a letter that reached Washington", "declared a zone of that width": nothing that is said
    const isThat =
      mark.label === 'det' && mark.tag === 'DT' && /^(?:NN|JJ)/.test(tokens[i + 1]?.tag ?? '') && !/^NNP/.test(tokens[i + 1]?.tag ?? '')
    if (isThat || (mark.tag === 'WDT' && mark.head?.label === 'relcl')) return null
    const start = tokens[i + 1]?.start
    if (start === undefined) return null
    const end = Math.min(endOfClause(sentence, i + 1), endBeforeMain(sentence, at, i + 1))
    return { said: { start, end, text: clean(analysis.text.slice(start, end)) }, quoted: false, end: sentence.end }
  }
  if (mark.text === ',' && !/^[“"]$/.test(tokens[i + 1]?.text ?? '')) return null
  const open = tokens.slice(i, i + 3).find((t) => t.text === '“' || t.text === '"')
  const found = open ? quotationFrom(analysis, sentence, open.end) : null
  // "objected to the very word “allies”": a word, and nothing said
  return found && found.said.text.split(' ').length < 3 && i > at + 1 && !/^[,:]$/.test(mark.text) ? null : found
}

/** "told the House of Commons on 12 December 1826 that …", "complained bitterly, and in public, that …": where the tree knows which clause is said. */
function thatOf(tokens: readonly Token[], at: number): number | null {
  const that = tokens.findIndex(
    (t, i) => i > at && t.lower === 'that' && t.label === 'mark' && t.head?.label === 'ccomp' && t.head.head === tokens[at],
  )
  const between = tokens.slice(at + 1, that)
  return that < 0 || between.length > LONGEST_BETWEEN || between.some((t) => /^(?:VB[DZP]|MD|W.*)$/.test(t.tag) || /^[;:“”"]$/.test(t.text))
    ? null
    : that
}

const LONGEST_BETWEEN = 16
const TIMES = /^(?:day|night|evening|morning|week|month|year|spring|summer|autumn|winter)$/

/** The quotation that starts at an offset, up to its closing mark, at most three sentences on. */
function quotationFrom(
  analysis: Analysis,
  sentence: Sentence,
  start: number,
): { said: Utterance['said']; quoted: boolean; end: number } | null {
  const lastSentence = sure(analysis.sentences[Math.min(analysis.sentences.length - 1, sentence.index + 2)])
  const rest = analysis.text.slice(start, lastSentence.end)
  const length = rest.search(/[”"]/)
  if (length < 0) return null
  const end = start + length
  const text = rest.slice(0, length).replace(/\s+/g, ' ').replace(/[,.]$/, '')
  const closing = analysis.sentences.slice(sentence.index, sentence.index + 3).find((s) => s.end > end)
  return { said: { start, end, text }, quoted: true, end: closing?.end ?? sentence.end }
}

function quoteBefore(analysis: Analysis, sentence: Sentence, at: number): { said: Utterance['said']; quoted: boolean; end: number } | null {
  const { tokens } = sentence
  const close = tokens.slice(Math.max(0, at - 6), at).find((t) => t.text === '”')
  const open = tokens.find((t) => t.text === '“')
  if (!close || !open || open.start > close.start) return null
  return {
    said: { start: open.end, end: close.start, text: analysis.text.slice(open.end, close.start).replace(/\s+/g, ' ').replace(/[,.]$/, '') },
    quoted: true,
    end: sentence.end,
  }
}

/** Reported speech ends with the sentence, or where a coordinated verb of saying begins ("…, but hinted that …"). */
function endOfClause({ tokens, end }: Sentence, from: number): number {
  for (let i = from; i < tokens.length - 1; i++) {
    if (sure(tokens[i]).text === ';' || sure(tokens[i]).text === ':') return sure(tokens[i]).start
    if (
      sure(tokens[i]).text === ',' &&
      sure(tokens[i + 1]).pos === 'CCONJ' &&
      tokens.slice(i + 2, i + 4).some((t) => t.pos === 'VERB' && SPEECH_VERBS.has(t.lemma) && /ed$|said|told/.test(t.lower))
    )
      return sure(tokens[i]).start
  }
  return end
}

/**
 * "After Brezhnev hinted that he might act alone, American forces were placed on alert", "Warned that the talks would fail, he walked out": what is warned of ends where the main clause begins, whose verb the verb of saying hangs on.
 */
function endBeforeMain({ tokens, end }: Sentence, saying: number, from: number): number {
  const opens = tokens.some(
    (t, i) =>
      i < saying &&
      t.head === tokens[saying] &&
      t.label === 'mark' &&
      /^(?:after|before|when|once|while|although|though|since)$/.test(t.lower),
  )
  // the tree takes the main clause for a part of what was said, where it has lost its own verb to the first
  const goesOn = tokens.findIndex(
    (t, i) => i > from && t.text === ',' && tokens.some((x, n) => n > i && /^nsubj/.test(x.label) && x.head?.head === tokens[saying]),
  )
  if (opens && goesOn > 0) return sure(tokens[goesOn]).start
  for (let above = sure(tokens[saying]).head, steps = 0; above && steps < tokens.length; above = above.head, steps++) {
    const subject = tokens.findIndex((t, i) => i > from && t.head === above && /^nsubj/.test(t.label))
    if (above.start < sure(tokens[from]).start || subject < 0) continue
    const comma = tokens.findLastIndex((t, i) => i > from && i < subject && t.text === ',')
    if (comma > 0) return sure(tokens[comma]).start
  }
  return end
}

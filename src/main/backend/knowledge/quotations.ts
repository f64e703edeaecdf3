import { sure } from './sure'
import type { Analysis, Sentence } from './analysis'
import type { Phrase } from './clauses'
import type { Token } from './tokens'
import { SPEECH_VERBS } from './topics'
import { BODY, mainSpeaker, speakerAfter, speakerBefore } from './speakers'
import { type Utterance, quoteBefore, saidAfter } from './said'

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

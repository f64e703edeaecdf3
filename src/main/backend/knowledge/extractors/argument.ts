import { sure } from '../sure'
import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { explainsLabel, roleOf } from './roles'
import { isContent } from './content'
import type { Extractor, Reading } from './reading'

/** Points for and against, takeaways, evaluations; list items with a label ("Opportunity cost: …") above all. */
export const argument: Extractor = (reading, sentence) => [...labelled(reading, sentence), ...weighed(reading, sentence)]

function labelled(reading: Reading, sentence: Sentence): Fact[] {
  if (!sentence.label || explainsLabel(reading, sentence) || !isContent(reading.text.slice(sentence.start, sentence.end), sentence))
    return []
  const role = roleOf(reading, sentence)
  if (role === 'term') return []
  const about = gistOf(reading, sentence)
  if (!about) return []
  const { start, end, text } = sentence.label
  return [
    reading.fact(
      'argument',
      'label',
      {
        label: [reading.slot(start, end, text)],
        role: [reading.slot(start, end, role)],
        under: [reading.slot(start, end, (sentence.sections[0]?.title ?? '').replace(/:$/, ''))],
        gist: [about],
      },
      sentence,
      role === 'point' ? 0.65 : 0.82,
    ),
  ]
}

/** What the item says of its label, as a noun phrase: the complement of its first statement, or its subject. */
function gistOf(reading: Reading, sentence: Sentence): { start: number; end: number; text: string } | null {
  const { tokens } = sentence
  for (const s of reading.statements(sentence)) {
    if (s.role !== 'main') continue
    const phrase = s.shape === 'thing' ? s.clause.complement : s.subject.open.length === 0 ? s.clause.subject : null
    const resolved = phrase && reading.coreference.resolve(sentence, phrase, s.clause)
    if (!phrase || !resolved || resolved.open.length > 0 || resolved.text.split(' ').length < 2 || resolved.leansOnSubject) continue
    return { start: sure(tokens[phrase.from]).start, end: sure(tokens[phrase.to - 1]).end, text: resolved.text }
  }
  return null
}

/** "weighing A against B. In the end the latter prevailed": what outweighs what. */
function weighed(reading: Reading, sentence: Sentence): Fact[] {
  const text = reading.text.slice(sentence.start, sentence.end)
  const match =
    /\bthe (latter|former) (?:\w+ )?(weighed more|outweighs?|outweighed|prevail(?:s|ed)?|matter(?:s|ed)? more|dominate[sd]?)/i.exec(text)
  const previous = reading.sentences[sentence.index - 1]
  if (!match || !previous) return []
  const before = reading.text.slice(previous.start, previous.end)
  const pair = /\b(?:balanc\w+|weigh\w+|pit\w*|between|set) (the [^.;]+?|[^.;]+?) (?:against|versus|and) ((?:the )[^.;]+)[.;]?$/.exec(
    before,
  )
  if (!pair) return []
  const [winner, loser] = sure(match[1]).toLowerCase() === 'latter' ? [sure(pair[2]), sure(pair[1])] : [sure(pair[1]), sure(pair[2])]
  const start = previous.start + before.lastIndexOf(winner)
  return [
    reading.fact(
      'argument',
      'weighed',
      {
        winner: [reading.slot(start, start + winner.length)],
        loser: [reading.slot(previous.start + before.indexOf(loser), previous.start + before.indexOf(loser) + loser.length)],
      },
      { start: previous.start, end: sentence.end },
      0.85,
    ),
  ]
}

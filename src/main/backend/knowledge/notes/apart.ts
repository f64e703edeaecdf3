import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'

/** "appeasement (removing the causes of conflict by …)" */
const GLOSSED =
  /(?:^|\b(?:from|and|between|vs\.?|versus|,) )[“"]?((?:\p{Ll}[\p{L}-]*)(?: \p{Ll}[\p{L}-]*){0,2})[”"]? \(((?:an? |the )?\p{Ll}[^()]{14,140})\)/gu
const SHORTEST = 4

/** "Distinguish appeasement (…) from deterrence (…)": two terms with what each means. */
export function apart(reading: Reading, sentence: Sentence): Fact[] {
  const line = reading.text.slice(sentence.start, sentence.end)
  const [opening] =
    /^(?:[-•*–]\s+)?(?:NB:? |Note:? )?(?:Distinguish|Tell|Compare|Contrast|Difference|Do not confuse|Don[’']t confuse)(?: (?:between|apart))?:? /.exec(
      line,
    ) ?? []
  if (!opening) return []
  return [...line.slice(opening.length).matchAll(GLOSSED)].flatMap((match) => {
    const [found, term = '', meaning = ''] = match
    if (meaning.split(' ').length < SHORTEST) return []
    const from = sentence.start + opening.length + match.index
    const termAt = from + found.indexOf(term)
    const meaningAt = from + found.lastIndexOf(meaning)
    const said = reading.slot(meaningAt, meaningAt + meaning.length)
    const slots = { term: [reading.slot(termAt, termAt + term.length)], meaning: [said], labelled: [said] }
    return [reading.fact('definition', 'meaning', slots, sentence, 0.9)]
  })
}

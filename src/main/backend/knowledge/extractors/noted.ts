import { answered } from '../notes/answered'
import { authors } from '../notes/authors'
import { apart } from '../notes/apart'
import { chains } from '../notes/chains'
import { children } from '../notes/children'
import { encounters } from '../notes/encounters'
import { matters } from '../notes/matters'
import { quoted } from '../notes/quoted'
import { telegram } from '../notes/telegram'
import { verdicts } from '../notes/verdicts'
import { cells, rowOf } from '../notes/cells'
import { entries } from '../notes/entries'
import { equations } from '../notes/equations'
import { exchanges } from '../notes/exchanges'
import { fields } from '../notes/fields'
import { glossed } from '../notes/glossed'
import { milestones } from '../notes/milestones'
import { occasions } from '../notes/occasions'
import { outcomes } from '../notes/outcomes'
import { particulars } from '../notes/particulars'
import { positions } from '../notes/positions'
import { shares } from '../notes/shares'
import { numbered } from '../notes/numbered'
import { sayings } from '../notes/sayings'
import { behindMark } from '../notes/set-off'
import { sides } from '../notes/sides'
import { swaps } from '../notes/swaps'
import { coined } from '../notes/coined'
import { datedHeadings } from '../notes/dated-headings'
import { differences } from '../notes/differences'
import { members } from '../notes/members'
import { parts } from '../notes/parts'
import { recommended } from '../notes/recommended'
import { speech } from '../notes/speech'
import { votes } from '../notes/votes'
import { views } from '../notes/views'
import type { Sentence } from '../analysis'
import type { Extractor, Reading } from './reading'

/** Notes as students and teachers write them: arrows, equal signs, dated lines, rows of tables, "Name: claim", questions with their answers. */
export const noted: Extractor = (reading, sentence) => {
  if (sentence.kind === 'heading') return datedHeadings(reading, sentence)
  const text = reading.text.slice(sentence.start, sentence.end)
  const own = lines(reading, sentence)
  const led = chains(reading, sentence)
  const came = led.length > 0 ? led : outcomes(reading, sentence)
  const counted = members(reading, sentence)
  const found = [
    ...came,
    ...equations(reading, sentence, text),
    ...swaps(reading, sentence, text),
    ...entries(reading, sentence),
    ...cells(reading, sentence),
    ...occasions(reading, sentence),
    ...(own.length > 0 ? own : positions(reading, sentence, text)),
    ...authors(reading, sentence),
    ...apart(reading, sentence),
    ...(own.length > 0 ? [] : fields(reading, sentence)),
    ...exchanges(reading, sentence, text),
    ...sides(reading, sentence),
    ...(isRow(reading, sentence) ? [] : numbered(reading, sentence)),
    ...sayings(reading, sentence),
    ...speech(reading, sentence),
    ...milestones(reading, sentence),
    ...counted,
    ...coined(reading, sentence),
    ...glossed(reading, sentence),
    ...votes(reading, sentence),
    ...differences(reading, sentence),
    ...recommended(reading, sentence),
    ...([own, came, counted].some((found) => found.length > 0) ? [] : parts(reading, sentence)),
  ]
  // a line that has a question in its own shape needs no gap behind its mark
  return found.some(({ form }) => form === 'line') ? found : [...found, ...behindMark(reading, sentence)]
}

/** "Parties: Camp David – Egypt, Israel; Oslo – Israel, PLO": of a row with several cells the first says only what its column is about. */
const isRow = (reading: Reading, sentence: Sentence): boolean => rowOf(reading, sentence).length > 1

/** What a label that is no term has in its line: a particular of the meeting, the share of a state, the view of a school. */
export const lines: Extractor = (reading, sentence) => {
  const labelled = underLabel(reading, sentence)
  return labelled.length > 0 ? labelled : telegram(reading, sentence)
}

const underLabel: Extractor = (reading, sentence) => {
  const ofMeeting = isRow(reading, sentence) ? [] : particulars(reading, sentence)
  return [
    ...(ofMeeting.length > 0 ? ofMeeting : children(reading, sentence)),
    ...shares(reading, sentence),
    ...views(reading, sentence),
    ...answered(reading, sentence),
    ...encounters(reading, sentence),
    ...verdicts(reading, sentence),
    ...matters(reading, sentence),
    ...quoted(reading, sentence),
  ]
}

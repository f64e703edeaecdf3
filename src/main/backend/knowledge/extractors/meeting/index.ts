import { isContent } from '../content'
import type { Extractor } from '../reading'
import { durations } from './durations'
import { listedMeetings } from './listed-meetings'
import { meant } from './meant'
import { sidelines } from './sidelines'
import { tookPlace } from './took-place'
import { absent, placeInName } from './told-of'

/** When, where, between whom, on the sidelines of what and how long a meeting took place. */
export const meeting: Extractor = (reading, sentence) => {
  const text = reading.text.slice(sentence.start, sentence.end)
  if (!isContent(text, sentence)) return []
  return [
    ...tookPlace(reading, sentence),
    ...listedMeetings(reading, sentence),
    ...durations(reading, sentence),
    ...sidelines(reading, sentence),
    ...absent(reading, sentence),
    ...placeInName(reading, sentence),
    ...meant(reading, sentence),
  ]
}

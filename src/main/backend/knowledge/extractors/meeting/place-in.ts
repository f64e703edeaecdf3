import type { Slot } from '../../../../../shared/fact'
import { MONTH } from '../../../../../shared/months'
import type { Sentence } from '../../analysis'
import { sure } from '../../sure'
import type { Reading } from '../reading'

/** The first place after "in" or "at", with the country behind a comma. */
export function placeIn(reading: Reading, sentence: Sentence, start: number, end: number): Slot | null {
  const { tokens, mentions } = sentence
  for (const m of mentions) {
    if (m.start < start || m.end > end) continue
    let p = m.from - 1
    if (tokens[p]?.lower === 'the') p--
    if (!/^(?:in|at|near|outside|aboard)$/.test(tokens[p]?.lower ?? '')) continue
    if (
      m.kind !== 'place' &&
      m.kind !== 'state' &&
      !(m.kind === 'unknown' && sure(tokens[p]).lower === 'in' && m.to - m.from <= 2 && !/\d/.test(m.name))
    )
      continue
    if (SEASON_OR_MONTH.test(sure(tokens[m.from]).text)) continue
    // "met in Otto von Bismarck's residence"
    if (/^(?:von|van|de|di|du|der|bin|al)$/.test(tokens[m.to]?.lower ?? '')) continue
    const country = mentions.find((x) => x.from === m.to + 1 && tokens[m.to]?.text === ',' && (x.kind === 'state' || x.kind === 'place'))
    const near = mentions.find(
      (x) => x.from === m.to + 2 && tokens[m.to]?.text === ',' && /^(?:outside|near)$/.test(tokens[m.to + 1]?.lower ?? ''),
    )
    const last = (country ?? near)?.end ?? m.end + (OF.exec(reading.text.slice(m.end))?.[0].length ?? 0)
    return { start: m.start, end: last, text: reading.text.slice(m.start, last), entity: m.name }
  }
  return null
}

/** "the Royal Gallery | of the House of Lords", "the Clock Room | of the Quai d'Orsay" */
const OF = /^(?: of (?:the )?\p{Lu}[\p{L}-]*(?: (?:\p{Lu}|[dl][’'])[\p{L}’'-]*)*)+/u

const SEASON_OR_MONTH = new RegExp(`^(?:${MONTH}|Spring|Summer|Autumn|Winter)$`)

import type { Fact } from '../../../../shared/fact'
import { GAP } from '../../../../shared/words'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import { HAPPENED, isDateRow } from './entries'
import { kindOfLabel } from './labels'
import { isDeed } from './shares'
import { tokensOfText } from '../tokens'

const CELL = /^(.{2,60}?) – ([–—-]|.{2,160})$/
const LONGEST = 20

/** "Suez 1956: domain – gains; outcome – caution": each value of a table's row, by its column. */
export function cells(reading: Reading, sentence: Sentence): Fact[] {
  const { label } = sentence
  const found = rowOf(reading, sentence).map((cell) => ({ ...cell, value: withoutArrows(cell.value) }))
  if (!label || found.length === 0 || isAuthorRow(reading, sentence)) return []
  if (isOfConditions(label.text, found)) return []
  // what happened on a day: entries.ts
  const dated = isDateRow(reading, sentence)
  if (dated && found.some(({ column }) => HAPPENED.test(column))) return []
  const from = sentence.tokens[0]?.start ?? sentence.start
  const things = thingsIn(sentence)
  const table = tableOf(reading, sentence)
  // "Who gives | What"
  const doer = found.find(({ column }) => DOES.test(column))
  const does = DOES.exec(doer?.column ?? '')?.[1]
  const cases = found.map(({ column }) => column).filter((column) => isNamed(reading, column))
  const compared =
    cases.length === found.length && cases.length <= MOST_CASES
      ? `comparison of ${cases.slice(0, -1).join(', ')} with ${cases.at(-1)}`
      : null
  // "Nov 2019 – Feb 2020 | Talks in Washington | initialled by Egypt alone": the first cell names what the others tell of
  const [first] = found
  const named = SPAN.test(label.text) && first && found.length > 1 && first.value.split(' ').length <= LONGEST_NAME ? first : null
  return found.flatMap(({ column, value, at }) => {
    if (column === named?.column) return []
    const short = value.replace(/\s*\([^)]*\)/g, '').replace(/^(?:yes|no)(?: –|,) /i, '')
    // what a state got is asked as what it got: shares.ts
    if (
      LEANS.test(short) ||
      FOR_STUDENT.test(column) ||
      short.split(' ').length > LONGEST ||
      (isDeed(column) && kindOfLabel(reading, sentence) === 'actor')
    )
      return []
    // the row without this value: what the others say of the same
    const beside = `${label.text} – ${found.map((cell) => `${cell.column}: ${cell.column === column ? GAP : cell.value}`).join('; ')}`
    const slots = {
      beside: [reading.slot(label.start, sentence.end, beside)],
      ...(dated ? { dated: [reading.slot(label.start, label.end)] } : {}),
      ...(table ? { table: [reading.slot(label.start, label.end, table)] } : {}),
      row: [
        reading.slot(
          label.start,
          label.end,
          named ? `${named.value} (${label.text})` : inFull(reading, nameOfRow(sentence, label.text), things),
        ),
      ],
      ...(named ? { told: [reading.slot(label.start, label.end, named.value)] } : {}),
      column: [reading.slot(from, sentence.end, column)],
      value: [reading.slot(at, at + value.length, short)],
      ...(compared ? { compared: [reading.slot(from, sentence.end, compared)], 'document:cue': [reading.slot(from, from, compared)] } : {}),
      ...(doer && does && /^what$/i.test(column)
        ? { doer: [reading.slot(doer.at, doer.at, doer.value)], does: [reading.slot(doer.at, doer.at, does)] }
        : {}),
      ...(things ? { things: [reading.slot(label.start, label.end, things)] } : {}),
    }
    return [reading.fact('framework', 'cell', slots, sentence, 0.75)]
  })
}

/** "Distinguishable: Offence has the advantage – …; Defence has the advantage – …": what is distinguishable, only the text around the table tells. */
const isOfConditions = (label: string, found: readonly { column: string }[]): boolean =>
  !/\d/.test(label) &&
  tokensOfText(`It is ${label.charAt(0).toLowerCase()}${label.slice(1)}.`)
    .slice(2)
    .every(({ pos }) => /^(?:ADJ|ADV|PART|PUNCT)$/.test(pos)) &&
  found.every(({ column }) => tokensOfText(`${column}.`).some(({ tag, label: role }) => /^VB[DPZ]$/.test(tag) && role === 'ROOT'))

/** "neutral → French", "… ← remember this": within a cell an arrow is a dash, or points the reader to it. */
const withoutArrows = (value: string): string => value.replace(/\s*←.*$/, '').replace(/\s*(?:→|->|⇒|=>)\s*/g, ' – ')

/** Of a row without a name of its own: a span of time. */
const SPAN = /^(?:[0-3]?\d )?(?:\p{Lu}\p{Ll}{2,8}\.? )?(?:\d{4} )?[–-] .*\d{4}$|^(?:\p{Lu}\p{Ll}{2,8}\.? )?\d{4} ?[–-] ?.*\d{2,4}$/u
const LONGEST_NAME = 10

const MOST_CASES = 3

/** What a table is on, by the line right above it: "Taiwan:". */
function tableOf(reading: Reading, sentence: Sentence): string | null {
  const above = reading.sentences.slice(Math.max(0, sentence.index - 12), sentence.index).findLast((s) => rowOf(reading, s).length === 0)
  const [, name] = /^(?:[-•*–] )?(\p{Lu}[\p{L}’' -]{2,40}):\s*$/u.exec(above ? reading.text.slice(above.start, above.end) : '') ?? []
  return name && name.split(' ').length <= 4 ? name : null
}

const DOES = /^who (\p{Ll}+[^s])s$/iu

/** "Weapons: Outcome – three declarations": one column, as it stands in the line above or below too; what a state got is told in shares.ts. */
function isColumn(reading: Reading, { index }: Sentence, column: string): boolean {
  const opens = (at: number): boolean => {
    const next = reading.sentences[at]
    return next?.label != null && reading.text.startsWith(`${column} – `, next.tokens[0]?.start)
  }
  return !isDeed(column) && (opens(index - 1) || opens(index + 1))
}

/** The cells of a row of a table, each with the head of its column; none for any other line. */
export function rowOf(reading: Reading, sentence: Sentence): { column: string; value: string; at: number }[] {
  const from = sentence.tokens[0]?.start
  const body = from === undefined ? '' : reading.text.slice(from, sentence.end)
  if (from === undefined || !body.includes(' – ')) return []
  const found = cellsIn(body).map((cell) => CELL.exec(cell.trim()))
  if (found.some((cell) => cell === null) || (found.length < 2 && !isColumn(reading, sentence, sure(sure(found[0])[1])))) return []
  return found.map((cell) => {
    const [column = '', value = ''] = [sure(cell)[1], sure(cell)[2]?.replace(/[.;]+$/, '')]
    return { column, value, at: from + body.indexOf(value) }
  })
}

/** Columns of a table of authors. */
export const HELD =
  /^(?:verdict|thesis|argument|view|claim|point|position|explanation|idea|main (?:point|claim|idea|argument)|key (?:claim|idea|argument)|says|holds|answer|interpretation|judgement|judgment)s?$/i
const WORK = /^(?:works?|books?|texts?|source|title|publication|year|date)$/i

/** "Keynes | Economic Consequences … | Carthaginian peace": an author with his work and what he holds. */
export const isAuthorRow = (reading: Reading, sentence: Sentence): boolean => {
  const row = rowOf(reading, sentence)
  return row.some(({ column }) => HELD.test(column)) && row.some(({ column }) => WORK.test(column))
}

/** "Nine-Power" under "The three treaties": the Nine-Power Treaty, as the text calls it. */
function inFull({ text }: Reading, label: string, things: string | null): string {
  if (things === null) return label
  const name = label.replace(/[^\p{L}\d ]/gu, '.')
  const [, noun] =
    new RegExp(
      `(?<!\\p{L})${name} (Treaty|Agreement|Accords?|Pact|Protocol|Convention|Conference|Summit|treaty|agreement|pact|summit|conference)\\b`,
      'u',
    ).exec(text) ?? []
  return noun ? `the ${label} ${noun}` : label
}

/** "Two" under "The three strands": strand two. */
function nameOfRow({ sections }: Sentence, label: string): string {
  if (!/^(?:one|two|three|four|five|six|[1-9]|[IVX]{1,4}|[A-F]|first|second|third|fourth|fifth)$/i.test(label)) return label
  const title = sections.find(({ level }) => level > 1)?.title ?? ''
  const thing =
    /\b(strand|basket|pillar|level|stage|phase|round|model|type|image|track|tier|track|wave|generation|option|step|zone|channel)s?$/i.exec(
      title,
    )?.[1]
  if (!thing) return label
  return /^(?:first|second|third|fourth|fifth)$/i.test(label)
    ? `the ${label.toLowerCase()} ${thing.toLowerCase()}`
    : `${thing.charAt(0).toUpperCase()}${thing.slice(1).toLowerCase()} ${label}`
}

/** "Camp David", "Oslo": the columns are the cases, as the text around the table names them. */
function isNamed(reading: Reading, column: string): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(column)) return false
  // a book repeats its columns, and each takes a look through all of it
  const known = named.get(reading) ?? new Map<string, boolean>()
  named.set(reading, known)
  const name = column.replace(/\s*\([^)]*\)/g, '').replace(/[^\p{L} ]/gu, '.')
  const found = known.get(name) ?? new RegExp(`\\p{Ll} ${name}\\b`, 'u').test(reading.text)
  known.set(name, found)
  return found
}

const named = new WeakMap<Reading, Map<string, boolean>>()

/** Remarks for who learns. */
const FOR_STUDENT = /^(?:remember|notes?|nb|remarks?|comments?|see|reading|source|page|slide)s?$/i

/** Says nothing by itself, or points to the cell beside it. */
const LEANS = /^(?:yes|no|-|–|\?|n\/a|none|same)$|\b(?:either|neither|ditto|the same|as above|see above|likewise)\b/i

/** "What was settled – Quneitra; UNDOF observers": a semicolon within a cell begins no new one. */
function cellsIn(body: string): string[] {
  const cells: string[] = []
  for (const part of body.split('; '))
    if (cells.length > 0 && !CELL.test(part)) cells.push(`${cells.pop() ?? ''}; ${part}`)
    else cells.push(part)
  return cells
}

/** What the rows are, by the heading above: "agreement" of "The three agreements". */
const thingsIn = ({ sections }: Sentence): string | null =>
  /\b(agreement|accord|treaty|treatie|protocol|pact|document|deal|conference|summit|meeting|talk|session|round)s?\b/i.exec(
    sections.find(({ level }) => level > 1)?.title ?? '',
  )?.[1] ?? null

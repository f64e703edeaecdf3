import type { Sentence } from '../../analysis'
import type { Reading } from '../../extractors/reading'
import { dateIn } from '../entries'
import { isVocabulary } from '../../model'
import { isForReader } from '../for-reader'
import { plainly, wordsIn } from '../line'
import { isShortForm } from '../shorthand'

/** What stands in front of a mark of notes, the mark as it is shown, and what stands behind it. */
export interface Marked {
  front: string
  mark: ':' | ' =' | ' →'
  behind: string
}

const LONGEST_FRONT = { ':': 9, ' =': 9, ' →': 16 }
const LONGEST_TOLD = 20
export const ARROW = /\s*(?:→|(?<!<)->|=>|⇒)\s*/
const EQUALS = /\s+(?:=|≈|:=)\s+/
const SAYS_NOTHING = /^(?:also|but|so|and|then|now|here|later|others?|worse|example|point|result|summary|yes|no)$/i

/** A line by its first mark: "Aust. compromise: Swiss inspector", "real aim = show Paris that …", "Magnitsky Act (Dec 2012) → ban on adoptions". */
export function marked(reading: Reading, sentence: Sentence, line: string): Marked | null {
  const { label } = sentence
  const found = label
    ? underLabel(dateIn(reading, sentence, label) ? '' : label.text, line)
    : (split(line, ' →', ARROW) ?? split(line, ' =', EQUALS) ?? split(line, ':', /: /))
  return found && isTelling(found) ? found : null
}

/** "Jordan: Templer sent → riots": an arrow tells what came of it, and the label of whom. */
function underLabel(label: string, body: string): Marked | null {
  const led = split(body, ' →', ARROW)
  if (led) return label === '' ? led : { ...led, front: `${label}: ${led.front}` }
  return label === '' ? null : { front: label, mark: ':', behind: body }
}

/** "14 states; co-chairs = UK and USSR": what a semicolon sets apart, the mark does not tell of. */
function split(line: string, mark: Marked['mark'], at: RegExp): Marked | null {
  const [before = '', behind = ''] = line.split(at)
  const front = before.split('; ').at(-1) ?? before
  return front === '' || behind === '' ? null : { front, mark, behind }
}

function isTelling({ front, mark, behind }: Marked): boolean {
  const name = plainly(front)
  return (
    /^[\p{L}\d"“’'*]/u.test(front) &&
    wordsIn(name) <= LONGEST_FRONT[mark] &&
    !SAYS_NOTHING.test(name) &&
    !isForReader(name) &&
    !isForReader(behind) &&
    !/[?≠]|\([^)]*$|^["“][^"”]*$/.test(front)
  )
}

const WRONG = /^(?:but|and|or|which|who|so|cf)\b|[?=≠_]|\([^)]*$/i

/** As much of what stands behind the mark as can be learnt; empty where it is cut, or in doubt. */
export function toldBehind({ behind }: Marked): string {
  const first = upToNextMark(behind.replace(/\s*\([^()]*\)/g, ''))
  const [sentence = ''] = first.split(/(?<=\p{Ll}{2})\. (?=\p{Lu}\p{Ll}+ \p{Ll})/u)
  // somebody's words are whole without what a dash adds, and the first point of a line without the others
  const parts = [sentence, /^["“][^"“”]+["”](?= [–—])/.exec(sentence)?.[0] ?? '', sentence.split('; ')[0] ?? '']
  const told = parts.map(plainly).find((words) => words !== '' && wordsIn(words) <= LONGEST_TOLD) ?? ''
  const isQuoteWhole = (told.match(/["“”]/g) ?? []).length % 2 === 0
  const isMore = wordsIn(told) > 1 || /^["“]?\p{Lu}|\d/u.test(told)
  return isQuoteWhole && isMore && !WRONG.test(told) && !isCutShort(first) ? told.replace(/!+$/, '') : ''
}

/** "generous peace; LoC = clear, mapped": behind its last semicolon a line begins anew; of "prep: Tubiana = ambassador" nothing is told but that. */
function upToNextMark(behind: string): string {
  const [line = ''] = behind.split(/\s*(?:→|(?<!<)->|=>|⇒|←)\s*/)
  const [before = ''] = line.split(EQUALS)
  return before === line ? line : before.replace(/(?:; )?[^;]*$/, '')
}

/** "precedent → Eisenhower doctr. '57", "Laurence Tubiana = climate amb.": a stop behind what is no whole word ends no line. */
const isCutShort = (words: string): boolean => {
  const [, last] = /(?<!\p{L})(\p{Ll}{2,6})\.$/u.exec(words) ?? []
  return last !== undefined && !isVocabulary(last) && !isShortForm(last)
}

/** "my view": whose, a card no longer shows. */
export const spokenFront = (front: string): string => front.replace(/^my (?=view|verdict|take|own)/i, 'the writer’s ')

import type { Item } from '../../../shared/item'
import type { Question } from '../../../shared/quiz'
import { askedIn } from '../../../shared/setting'
import { lineAbove } from '../../../shared/where-asked'
import { GAP } from '../../../shared/words'

/**
 * A quiz in Moodle's GIFT format (docs.moodle.org, “GIFT format”), which most course systems import: choices with the reason why each is wrong, short answers with their
 * accepted variants, gaps where they stand in the sentence, matchings, orders as places to be matched, and essays with their rubric. What explains the answer becomes the general feedback;
 * a line above each question is its setting, or says which reading it comes from.
 */
export function giftOf(name: string, questions: readonly Question[]): string {
  const category = name.replace(/[\n/]+/g, ' ').trim()
  const written = questions.map((question, index) => questionOf(question, index + 1))
  return [`$CATEGORY: ${category}`, ...written].join('\n\n') + '\n'
}

function questionOf(question: Question, number: number): string {
  const { item, documentTitle } = question
  const stem = askedIn(item.stem)
  const from = lineAbove(question)
  // As plain text: else a “<” would begin a tag.
  const title = `// ${oneLine(documentTitle)}\n::Question ${number}::[plain]${from ? `${escaped(from)}\\n\\n` : ''}`
  const feedback = item.rationale ? `\n####${escaped(item.rationale)}` : ''
  if (item.kind === 'mcq') {
    const options = (item.options ?? []).map((option) => choiceOf(option, item))
    return `${title}${escaped(stem)} {\n${options.join('\n')}${feedback}\n}`
  }
  if (item.kind === 'matching' || item.kind === 'ordering') {
    // GIFT knows no order: the places stand for it.
    const pairs = item.pairs ?? (item.sequence ?? []).map((step, at) => ({ left: `${at + 1}.`, right: step }))
    return `${title}${escaped(stem)} {\n${pairs.map(({ left, right }) => `=${escaped(left)} -> ${escaped(right)}`).join('\n')}${feedback}\n}`
  }
  if (item.kind === 'application') {
    const points = [item.key, ...(item.rubric ?? []).map((point) => `• ${point}`)].filter(Boolean).join('\n')
    return `${title}${escaped(stem)} {${points ? `####${escaped(points)}` : ''}}`
  }
  const answers = [item.key, ...item.accepted].map((answer) => `=${escaped(answer)}`).join(' ')
  const [before, ...after] = stem.split(GAP)
  // One gap can stand in its sentence; with several the sentence is shown as it is, and answered below.
  if (item.kind === 'cloze' && after.length === 1)
    return `${title}${escaped(before ?? '')}{${answers}${feedback}}${escaped(after[0] ?? '')}`
  return `${title}${escaped(stem)} {${answers}${feedback}}`
}

function choiceOf(option: string, { key, distractorReasons }: Item): string {
  const reason = option === key ? undefined : distractorReasons?.[option]
  return `${option === key ? '=' : '~'}${escaped(option)}${reason ? `#${escaped(reason)}` : ''}`
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Characters which mean something in GIFT are masked, and so is the end of a line, since an empty one would end the question; an arrow stands between pairs. */
const escaped = (text: string) =>
  text
    .trim()
    .replace(/->/g, '→')
    .replace(/[\\~=#{}:]/g, '\\$&')
    .replace(/[^\S\n]*\r?\n[^\S\n]*/g, '\\n')

import { isObject } from '../../../shared/json'
import { AppError } from '../../../shared/errors'
import type { Item } from '../../../shared/item'
import type { Question, QuotedSource } from '../../../shared/quiz'
import { QuizFile, QUIZ_FILE_FORMAT, QUIZ_FILE_VERSION } from '../../../shared/quiz-file'

/** What an instructor saves: the quiz without anything of the own store but the quoted sentences. */
export function quizFileOf(name: string, author: string, rules: QuizFile['rules'], questions: readonly Question[]): string {
  const { mode, minutes, penalty, confidence } = rules
  const file: QuizFile = {
    ...{ format: QUIZ_FILE_FORMAT, version: QUIZ_FILE_VERSION, name, author },
    rules: { mode, minutes, penalty, confidence },
    questions: questions.map(withoutStore),
  }
  return `${JSON.stringify(file, undefined, 2)}\n`
}

/** Reads what another person saved. Throws FILE_FORMAT_UNKNOWN, with a sentence on what is wrong. */
export function readQuizFile(text: string): QuizFile {
  const json = parsed(text)
  if (!isObject(json) || json['format'] !== QUIZ_FILE_FORMAT)
    throw new AppError('FILE_FORMAT_UNKNOWN', 'This file is no quiz of Aide-mémoire.', 'Choose a file that was saved with “Quiz file”.')
  if (typeof json['version'] === 'number' && json['version'] > QUIZ_FILE_VERSION)
    throw new AppError(
      'FILE_FORMAT_UNKNOWN',
      'This quiz was saved by a newer version of Aide-mémoire.',
      'Install the newer version to open it.',
    )
  const read = QuizFile.safeParse(json)
  if (!read.success) throw unreadable(placeIn(read.error.issues[0]?.path ?? []))
  const bad = read.data.questions.findIndex(({ item }) => !canBeAsked(item))
  if (bad >= 0) throw unreadable(`question ${bad + 1}`)
  return { ...read.data, questions: read.data.questions.map(withoutStore) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

const unreadable = (where: string) =>
  new AppError(
    'FILE_FORMAT_UNKNOWN',
    `This quiz file is damaged: ${where} cannot be read.`,
    'Ask for the file once more; nothing was opened.',
  )

/** "question 3", "its rules". */
function placeIn([part, index]: readonly PropertyKey[]): string {
  if (part === 'questions' && typeof index === 'number') return `question ${index + 1}`
  return part === 'rules' ? 'what it says on time and marking' : part === undefined ? 'it' : `its ${String(part)}`
}

/** Whether there is one way to be right, so that the sitting can mark it. */
function canBeAsked({ kind, key, options = [], pairs = [], sequence = [], stem }: Item): boolean {
  if (stem.trim() === '') return false
  if (kind === 'mcq')
    return options.filter((option) => option === key).length === 1 && new Set(options).size === options.length && options.length > 1
  if (kind === 'matching') return pairs.length > 1 && new Set(pairs.map(({ left }) => left)).size === pairs.length
  if (kind === 'ordering') return sequence.length > 1 && new Set(sequence).size === sequence.length
  return kind === 'application' || key.trim() !== ''
}

/** Ids of this store mean nothing in another, or something else. */
function withoutStore({ item, documentTitle, sectionTitle, sources, outline, relation }: Question): Question {
  const quoted = (source: QuotedSource): QuotedSource => ({ ...source, documentId: null })
  return {
    item: {
      ...item,
      id: item.id.startsWith('file:') ? item.id : `file:${item.id}`,
      documentId: null,
      factId: null,
      flaws: [],
      drifted: false,
    },
    documentTitle,
    sectionTitle: sectionTitle ?? null,
    ...(relation && { relation }),
    ...(sources && { sources: sources.map(quoted) }),
    ...(outline && { outline: outline.map(({ point, source }) => ({ point, source: source && quoted(source) })) }),
  }
}

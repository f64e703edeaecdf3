import { AppError } from '../../../../shared/errors'
import type { Exam, ExamInput, ExamScope } from '../../../../shared/exam'
import type { Store } from '../../store'

const COLUMNS = 'id, name, day, scope, target, minutes, ended_at AS endedAt'

interface Row extends Omit<Exam, 'scope' | 'endedAt'> {
  scope: string
  endedAt: number | null
}

const examOf = ({ scope, endedAt, ...row }: Row): Exam => ({
  ...row,
  scope: JSON.parse(scope) as ExamScope,
  endedAt: endedAt === null ? null : new Date(endedAt),
})

/** All exams, by day; those of one day as they were entered. There are a handful, so they are sorted here. */
export const readExams = (store: Store): Exam[] =>
  store
    .prepare<[], Row>(`SELECT ${COLUMNS} FROM exam`)
    .all()
    .map(examOf)
    .sort((a, b) => a.day.localeCompare(b.day))

/** Throws EXAM_NOT_FOUND. */
export function readExam(store: Store, id: string): Exam {
  const row = store.prepare<[string], Row>(`SELECT ${COLUMNS} FROM exam WHERE id = ?`).get(id)
  if (!row) throw new AppError('EXAM_NOT_FOUND', 'This exam is no longer there.', 'Undo brings back what was taken away.')
  return examOf(row)
}

export function createExam(store: Store, exam: ExamInput): Exam {
  return store.operation('Create exam', () => {
    const id = store.newId()
    store
      .prepare(
        `INSERT INTO exam (id, name, day, scope, target, minutes, created_at) VALUES (@id, @name, @day, @scope, @target, @minutes, @at)`,
      )
      .run({ ...exam, id, scope: JSON.stringify(exam.scope), at: store.now().getTime() })
    return readExam(store, id)
  })
}

/** Throws EXAM_NOT_FOUND. An exam that was put away and is given another day is on again. */
export function editExam(store: Store, id: string, exam: ExamInput): Exam {
  return store.operation('Edit exam', () => {
    const { day, endedAt } = readExam(store, id)
    store
      .prepare(
        `UPDATE exam SET name = @name, day = @day, scope = @scope, target = @target, minutes = @minutes, ended_at = @endedAt WHERE id = @id`,
      )
      .run({ ...exam, id, scope: JSON.stringify(exam.scope), endedAt: day === exam.day ? (endedAt?.getTime() ?? null) : null })
    return readExam(store, id)
  })
}

/** Throws EXAM_NOT_FOUND. */
export function endExam(store: Store, id: string): Exam {
  return store.operation('End exam', () => {
    readExam(store, id)
    store.prepare<[number, string]>('UPDATE exam SET ended_at = ? WHERE id = ?').run(store.now().getTime(), id)
    return readExam(store, id)
  })
}

/** Throws EXAM_NOT_FOUND. Returns the name under which it can be undone. */
export function removeExam(store: Store, id: string): { operation: string } {
  const operation = 'Remove exam'
  store.operation(operation, () => {
    readExam(store, id)
    store.prepare<[string]>('DELETE FROM exam WHERE id = ?').run(id)
  })
  return { operation }
}

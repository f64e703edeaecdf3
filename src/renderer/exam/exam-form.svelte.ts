import type { ExamInput, ExamSummary } from '../../shared/exam'
import type { Topic } from '../../shared/words'

/** What is being entered of an exam. */
export class ExamForm {
  name = $state('')
  day = $state('')
  /** Per cent. */
  target = $state(90)
  ownMinutes = $state(false)
  minutes = $state(20)
  topics = $state<Topic[]>([])
  deckIds = $state<string[]>([])
  documentIds = $state<string[]>([])
  complete = $derived(this.name.trim() !== '' && /^\d{4}-\d{2}-\d{2}$/.test(this.day))

  /** Fills the form with an exam, or empties it for a new one. */
  open(exam: ExamSummary | undefined): void {
    this.name = exam?.name ?? ''
    this.day = exam?.day ?? ''
    this.target = Math.round(100 * (exam?.target ?? 0.9))
    this.ownMinutes = exam !== undefined && exam.minutes !== null
    this.minutes = exam?.minutes ?? 20
    this.topics = [...(exam?.scope.topics ?? [])]
    this.deckIds = [...(exam?.scope.deckIds ?? [])]
    this.documentIds = [...(exam?.scope.documentIds ?? [])]
  }

  get input(): ExamInput {
    return {
      name: this.name.trim(),
      day: this.day,
      target: this.target / 100,
      minutes: this.ownMinutes ? this.minutes : null,
      scope: { topics: [...this.topics], deckIds: [...this.deckIds], documentIds: [...this.documentIds] },
    }
  }
}

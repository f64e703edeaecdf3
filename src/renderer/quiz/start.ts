import type { Blueprint } from '../../shared/quiz'
import { api } from '../api'
import { router } from '../app/router.svelte'
import { toasts } from '../ui/toasts.svelte'

/** Begins a quiz and goes to it; what stands against it is said in a toast. */
export async function startQuiz(name: string, blueprint: Blueprint, seed?: number): Promise<void> {
  try {
    const { id } = await api.quiz.start({ name, blueprint, ...(seed !== undefined && { seed }) })
    toasts.changed()
    router.go(`quiz/${id}`)
  } catch (thrown) {
    toasts.fail(thrown)
  }
}

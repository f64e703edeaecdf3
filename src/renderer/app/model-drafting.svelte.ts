import { api } from '../api'
import { toasts } from '../ui/toasts.svelte'
import { undo } from './history.svelte'
import { modelResultWords } from './model-words'
import { router } from './router.svelte'
import { settings } from './settings.svelte'

/** Drafting with the model on the user's machine: one reading at a time, for it takes minutes. */
class ModelDrafting {
  running = $state.raw<{ documentId: string; title: string; abort: AbortController }>()
  done = $state(0)
  total = $state(0)

  get ready(): boolean {
    return settings.value?.modelDrafts === true && settings.value.modelName !== ''
  }

  async start(documentId: string, title: string): Promise<void> {
    if (this.running) return toasts.say(`The model is still at work on “${this.running.title}”.`)
    const abort = new AbortController()
    this.running = { documentId, title, abort }
    this.done = this.total = 0
    try {
      for await (const event of await api.model.draft({ documentId }, { signal: abort.signal })) {
        if (event.type === 'progress') {
          this.done = event.done
          this.total = event.total
          continue
        }
        const { result } = event
        const inbox = { label: 'Inbox', run: () => router.go('inbox', { document: documentId }) }
        if (result.drafted > 0) toasts.tell(modelResultWords(result), { label: 'Undo', run: () => undo() }, inbox)
        else toasts.say(modelResultWords(result))
      }
    } catch (thrown) {
      if (!abort.signal.aborted) toasts.fail(thrown)
    } finally {
      this.running = undefined
    }
  }

  cancel(): void {
    this.running?.abort.abort()
    this.running = undefined
  }
}

export const modelDrafting = new ModelDrafting()

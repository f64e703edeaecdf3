import type { Item, ItemContent } from '../../shared/item'
import type { Api } from '../api'
import { failureOf, type Failure } from '../app/failure'
import { contentOf, problemsOf } from './content'

export interface EditorBackend {
  items: Pick<Api['items'], 'check' | 'edit'>
}

/** An item while it is edited: the fields as typed, what is wrong with them, and the rules' advice. */
export class ItemEditor {
  readonly item: Item
  stem = $state('')
  key = $state('')
  /** One accepted variant to a line; so too the sequence and the rubric. */
  accepted = $state('')
  sequence = $state('')
  rubric = $state('')
  rationale = $state('')
  options = $state<{ text: string; reason: string }[]>([])
  /** Index of the option that is the key. */
  right = $state(0)
  pairs = $state<{ left: string; right: string }[]>([])

  flaws = $state.raw<readonly string[]>([])
  saving = $state(false)
  failure = $state.raw<Failure>()

  #original = ''

  content = $derived.by((): ItemContent => this.#content())
  problems = $derived(problemsOf(this.content))
  changed = $derived(JSON.stringify(this.content) !== this.#original)

  readonly #backend: EditorBackend
  #asked = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(item: Item, backend: EditorBackend) {
    this.item = item
    this.#backend = backend
    this.stem = item.stem
    this.key = item.key
    this.accepted = item.accepted.join('\n')
    this.sequence = (item.sequence ?? []).join('\n')
    this.rubric = (item.rubric ?? []).join('\n')
    this.rationale = item.rationale ?? ''
    this.options = (item.options ?? []).map((text) => ({ text, reason: item.distractorReasons?.[text] ?? '' }))
    this.right = Math.max(0, (item.options ?? []).indexOf(item.key))
    this.pairs = (item.pairs ?? []).map((pair) => ({ ...pair }))
    this.flaws = item.flaws
    this.#original = JSON.stringify(this.#content())
  }

  addOption() {
    this.options.push({ text: '', reason: '' })
  }

  removeOption(index: number) {
    this.options.splice(index, 1)
    if (index < this.right || this.right >= this.options.length) this.right = Math.max(0, this.right - 1)
  }

  /** Asks the rules about `content` once typing pauses. Returns how to stop. */
  adviseSoon(content: ItemContent): () => void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#advise(content), PAUSE_MILLIS)
    return () => clearTimeout(this.#timer)
  }

  /** Saves, and returns the item as stored; undefined when something is in the way, which `problems` or `failure` says. */
  async save(): Promise<Item | undefined> {
    if (this.problems.length > 0 || this.saving) return undefined
    this.saving = true
    this.failure = undefined
    try {
      return await this.#backend.items.edit({ id: this.item.id, content: this.content })
    } catch (thrown) {
      this.failure = failureOf(thrown)
      return undefined
    } finally {
      this.saving = false
    }
  }

  async #advise(content: ItemContent) {
    const mine = ++this.#asked
    try {
      const { flaws } = await this.#backend.items.check({ id: this.item.id, content })
      if (mine === this.#asked) this.flaws = flaws
    } catch {
      // Advice is a courtesy: saving will say what is wrong.
    }
  }

  #content(): ItemContent {
    const { kind } = this.item
    const content = contentOf(this.item)
    content.stem = tidy(this.stem)
    content.key = tidy(this.key)
    content.accepted = lines(this.accepted)
    const rationale = tidy(this.rationale)
    if (rationale) content.rationale = rationale
    else delete content.rationale
    if (kind === 'mcq') this.#writeOptions(content)
    if (kind === 'matching')
      content.pairs = this.pairs
        .map(({ left, right }) => ({ left: tidy(left), right: tidy(right) }))
        .filter(({ left, right }) => left !== '' && right !== '')
    if (kind === 'ordering') content.sequence = lines(this.sequence)
    if (kind === 'application') content.rubric = lines(this.rubric)
    return content
  }

  #writeOptions(content: ItemContent) {
    const options = this.options.map(({ text, reason }, index) => ({ text: tidy(text), reason: tidy(reason), right: index === this.right }))
    const filled = options.filter(({ text }) => text !== '')
    content.options = filled.map(({ text }) => text)
    content.key = options.find(({ right }) => right)?.text ?? ''
    content.distractorReasons = Object.fromEntries(
      filled.filter(({ right, reason }) => !right && reason !== '').map(({ text, reason }) => [text, reason]),
    )
  }
}

/** How long typing has to pause before the rules are asked, in ms. */
const PAUSE_MILLIS = 350

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()
const lines = (text: string): string[] => text.split('\n').map(tidy).filter(Boolean)

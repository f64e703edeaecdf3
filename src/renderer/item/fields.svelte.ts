import { tidy } from '../../shared/cloze-notation'
import type { ItemContent } from '../../shared/item'
import type { ItemKind } from '../../shared/words'
import { contentOf } from './content'

/** What a person types to make or change an item: the fields as typed, and the content they amount to. */
export class ItemFields {
  kind = $state<ItemKind>('qa')
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

  content = $derived.by((): ItemContent => this.#content())
  /** Two options say the same. */
  doubled = $derived.by((): boolean => {
    const options = this.kind === 'mcq' ? this.options.map(({ text }) => plain(text)).filter(Boolean) : []
    return options.some((option, index) => options.indexOf(option) !== index)
  })

  /** What no field shows for this kind, and so stays as it is. */
  #kept: ItemContent | undefined

  /** Puts the content into the fields. */
  fill(item: ItemContent): void {
    this.#kept = contentOf(item)
    this.kind = item.kind
    this.stem = item.stem
    this.key = item.key
    this.accepted = item.accepted.join('\n')
    this.sequence = (item.sequence ?? []).join('\n')
    this.rubric = (item.rubric ?? []).join('\n')
    this.rationale = item.rationale ?? ''
    this.options = (item.options ?? []).map((text) => ({ text, reason: item.distractorReasons?.[text] ?? '' }))
    this.right = Math.max(0, (item.options ?? []).indexOf(item.key))
    this.pairs = (item.pairs ?? []).map((pair) => ({ ...pair }))
  }

  addOption() {
    this.options.push({ text: '', reason: '' })
  }

  removeOption(index: number) {
    this.options.splice(index, 1)
    if (index < this.right || this.right >= this.options.length) this.right = Math.max(0, this.right - 1)
  }

  /** Takes out the options that say the same as another; of those the one marked right stays. */
  dropDoubles(): void {
    const key = plain(this.options[this.right]?.text ?? '')
    const kept = this.options.filter(({ text }, index) => {
      const option = plain(text)
      if (option === '' || index === this.right) return true
      return option !== key && this.options.findIndex((other) => plain(other.text) === option) === index
    })
    const right = this.options[this.right]
    this.right = Math.max(0, right ? kept.indexOf(right) : 0)
    this.options = kept
  }

  #content(): ItemContent {
    const { kind } = this
    const content: ItemContent = { ...this.#kept, kind, stem: tidy(this.stem), key: tidy(this.key), accepted: lines(this.accepted) }
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

const plain = (text: string): string => tidy(text).toLocaleLowerCase()
const lines = (text: string): string[] => text.split('\n').map(tidy).filter(Boolean)

import type { Fact } from '../../../shared/fact'
import { contentOf } from './english/words'
import { slotText } from './templates/seed'

/** Words which two answers have in common, of all they have, to be one answer. */
const SAME = 0.5

/** Which answers of each sentence have a question that a reader may keep. */
export class AnswersAsked {
  readonly #keys = new Map<number, string[]>()

  add({ anchor }: Fact, key: string): void {
    const keys = this.#keys.get(anchor.start)
    if (keys) keys.push(key)
    else this.#keys.set(anchor.start, [key])
  }

  /** True where nothing asks for what a gap leaves out: whatever was asked badly and refused, a blank in its own sentence asks well. */
  lacks(spare: Fact): boolean {
    const key = slotText(spare, 'gap')
    return !(this.#keys.get(spare.anchor.start) ?? []).some((other) => isSame(key, other))
  }
}

/** A gap that is offered only where nothing else asks for its answer. */
export const isSpare = ({ slots }: Fact): boolean => slots.spare !== undefined

function isSame(one: string, other: string): boolean {
  const [a, b] = [contentOf(one), contentOf(other)]
  const common = a.filter((word) => b.includes(word)).length
  return common > 0 && common >= SAME * Math.max(a.length, b.length)
}

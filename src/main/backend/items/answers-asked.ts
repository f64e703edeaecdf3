import type { Fact } from '../../../shared/fact'
import { contentOf } from './english/words'
import type { Seed } from './templates/seed'

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

  /** True where nothing asks for an answer: whatever was asked badly and refused, a blank in its own sentence asks well; and where one does, nobody needs the bad question. */
  lacks({ anchor }: Fact, key: string): boolean {
    return !(this.#keys.get(anchor.start) ?? []).some((other) => isSame(key, other))
  }
}

/** A gap that is offered only where nothing else asks for its answer. */
export const isSpare = ({ slots }: Fact): boolean => slots.spare !== undefined

/** "What did five hundred warheads worry?": offered only where neither a better question nor a gap asks for its answer. */
export const isLastResort = ({ fact, leans }: Seed): boolean => fact.form === 'predication' && leans === true

function isSame(one: string, other: string): boolean {
  const [a, b] = [contentOf(one), contentOf(other)]
  const common = a.filter((word) => b.includes(word)).length
  return common > 0 && common >= SAME * Math.max(a.length, b.length)
}

import { OPTION_KEYS } from '../item/option-keys'
import type { Command } from '../app/keys.svelte'
import { isTyped } from '../item/content'
import { CONFIDENCES } from './confidence'
import type { Sitting } from './sitting.svelte'

/** What the keys do while a quiz is sat. */
export function sittingCommands(sitting: Sitting, { handIn }: { handIn(): void }): Command[] {
  const asking = () => sitting.question !== undefined && !sitting.over
  const commands: Command[] = [
    ...OPTION_KEYS.map((keys, index) => ({
      id: `quiz.choose-${index + 1}`,
      title: `Choose option ${keys[0]}`,
      keys,
      quiet: true,
      when: () => !sitting.revealed && !sitting.asksConfidence && sitting.question?.item.kind === 'mcq',
      run: () => sitting.chooseAt(index),
    })),
    ...CONFIDENCES.map(({ percent, label }, index) => ({
      id: `quiz.sure-${percent}`,
      title: `Say: ${label.toLowerCase()}`,
      keys: String(index + 1),
      quiet: true,
      when: () => sitting.asksConfidence,
      run: () => sitting.sure(percent),
    })),
    { id: 'quiz.next', title: 'Next question', keys: ['right', 'enter', 'space'], run: () => sitting.next() },
    { id: 'quiz.previous', title: 'Question before', keys: 'left', run: () => sitting.go(sitting.place - 1) },
    { id: 'quiz.mark', title: 'Mark for later', keys: 'm', run: sitting.toggleMark },
    {
      id: 'quiz.give-up',
      title: 'I don’t know',
      keys: 'x',
      when: () => sitting.attempt?.mode === 'practice' && !sitting.answered,
      run: sitting.giveUp,
    },
    {
      id: 'quiz.overrule',
      title: 'Count my answer as right',
      keys: 'y',
      when: () =>
        sitting.revealed && sitting.question !== undefined && isTyped(sitting.question.item) && sitting.response?.verdict !== 'right',
      run: () => sitting.overrule(sitting.place, true),
    },
    { id: 'quiz.hand-in', title: 'Hand in', keys: 'mod+enter', inFields: true, run: handIn },
  ].map((command) => ({ section: 'Quiz', ...command }))
  return commands.map((command) => ({ ...command, when: () => asking() && (command.when?.() ?? true) }))
}

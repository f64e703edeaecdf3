import { OPTION_KEYS } from '../item/option-keys'
import { FLAGS, RATINGS, type Rating } from '../../shared/words'
import type { Command } from '../app/keys.svelte'
import type { StudySession } from './session.svelte'

interface Actions {
  rate(rating: Rating): void
  edit(): void
  undo(): void
  redo(): void
  bury(): void
  skip(): void
  info(): void
  leech(): void
  speak(): void
  choosePassage(): void
  suspend(): void
  flag(flag: number): void
  remove(): void
  openSource(): void
  editing(): boolean
}

/** What the keys do while studying. Choosing an option stands before all else, so that `b` can mean option b until the answer is shown. */
export function studyCommands(session: StudySession, actions: Actions): Command[] {
  const asking = () => session.shown !== null && !session.revealed
  const answered = () => session.shown !== null && session.revealed
  const commands: Command[] = [
    ...OPTION_KEYS.map((keys, index) => ({
      id: `study.choose-${index + 1}`,
      title: `Choose option ${keys[0]}`,
      keys,
      quiet: true,
      section: 'Study',
      when: () => asking() && session.item?.kind === 'mcq',
      run: () => session.chooseAt(index),
    })),
    {
      id: 'study.show',
      title: 'Show the answer',
      section: 'Study',
      keys: ['space', 'enter'],
      quiet: true,
      when: asking,
      run: () => session.reveal(),
    },
    ...RATINGS.map((rating, index) => ({
      id: `study.rate-${rating}`,
      title: rating,
      keys: String(index + 1),
      quiet: true,
      section: 'Study',
      when: answered,
      run: () => actions.rate(rating),
    })),
    {
      id: 'study.suggested',
      title: 'Give the rating in focus',
      section: 'Study',
      keys: ['space', 'enter'],
      quiet: true,
      when: answered,
      run: () => actions.rate(session.suggested),
    },
    { id: 'study.source', title: 'Source beside the card', section: 'Study', keys: 's', when: answered, run: () => session.toggleSource() },
    { id: 'study.open', title: 'Open the source in the reader', section: 'Study', keys: 'o', when: answered, run: actions.openSource },
    {
      id: 'study.type',
      title: 'Type the answer',
      section: 'Study',
      keys: 't',
      when: () => asking() && ['qa', 'cloze'].includes(session.item?.kind ?? ''),
      run: () => session.toggleTyping(),
    },
    { id: 'study.info', title: 'All about this card', section: 'Study', keys: 'i', when: () => session.shown !== null, run: actions.info },
    {
      id: 'study.skip',
      title: 'Not now: skip without an answer',
      section: 'Study',
      keys: 'n',
      when: () => session.shown !== null,
      run: actions.skip,
    },
    { id: 'study.speak', title: 'Read aloud', section: 'Study', keys: 'v', when: () => session.shown !== null, run: actions.speak },
    {
      id: 'study.leech',
      title: 'Mark as a leech, or take the mark off',
      section: 'Study',
      keys: 'l',
      when: () => session.shown !== null,
      run: actions.leech,
    },
    {
      id: 'study.passage',
      title: 'Choose its passage in the reading',
      section: 'Study',
      keys: 'p',
      when: () => answered() && session.item?.documentId != null,
      run: actions.choosePassage,
    },
    {
      id: 'study.edit',
      title: 'Edit or rewrite this item',
      section: 'Study',
      keys: ['e', 'w'],
      when: () => session.shown !== null,
      run: actions.edit,
    },
    {
      id: 'study.bury',
      title: 'Bury until tomorrow',
      section: 'Study',
      keys: ['b', '-'],
      when: () => session.shown !== null,
      run: actions.bury,
    },
    {
      id: 'study.suspend',
      title: 'Suspend this card',
      section: 'Study',
      keys: '!',
      when: () => session.shown !== null,
      run: actions.suspend,
    },
    {
      id: 'study.flag',
      title: 'Next flag',
      section: 'Study',
      keys: 'f',
      when: () => session.shown !== null,
      run: () => actions.flag(((session.shown?.card.flag ?? 0) + 1) % FLAGS.length),
    },
    {
      id: 'study.delete',
      title: 'Delete this item',
      section: 'Study',
      keys: 'mod+delete',
      when: () => session.shown !== null,
      run: actions.remove,
    },
    { id: 'study.undo', title: 'Undo', section: 'Study', keys: ['u', 'mod+z'], run: actions.undo },
    { id: 'study.redo', title: 'Redo', section: 'Study', keys: ['shift+u', 'mod+shift+z', 'mod+y'], run: actions.redo },
  ]
  return commands.map((command) => ({ ...command, when: () => !actions.editing() && (command.when?.() ?? true) }))
}

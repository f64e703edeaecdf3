import type { Command } from '../app/keys.svelte'

export interface ReaderActions {
  stepParagraph(by: number): void
  stepSection(by: number): void
  stepMark(by: number): void
  stepNote(by: number): void
  toggleOutline(): void
  toggleMarks(): void
  larger(): void
  smaller(): void
  openInbox(): void
  makeCard(): void
  /** Drafts with the user's own model, where one is set up. */
  draftWithModel(): void
  modelReady(): boolean
  /** Takes the sentence to the framework lens. */
  holdAgainst(): void
  find(): void
  close(): void
}

/** What the keys do while reading. */
export function readerCommands(actions: ReaderActions): Command[] {
  const commands: Omit<Command, 'section'>[] = [
    { id: 'reader.next', title: 'Next paragraph', keys: 'j', quiet: true, run: () => actions.stepParagraph(1) },
    { id: 'reader.previous', title: 'Previous paragraph', keys: 'k', quiet: true, run: () => actions.stepParagraph(-1) },
    { id: 'reader.next-section', title: 'Next section', keys: 'shift+j', quiet: true, run: () => actions.stepSection(1) },
    { id: 'reader.previous-section', title: 'Previous section', keys: 'shift+k', quiet: true, run: () => actions.stepSection(-1) },
    { id: 'reader.next-mark', title: 'Next sentence with an item', keys: 'm', run: () => actions.stepMark(1) },
    { id: 'reader.previous-mark', title: 'Previous sentence with an item', keys: 'shift+m', run: () => actions.stepMark(-1) },
    { id: 'reader.next-source', title: 'Sources of the next statement', keys: 's', run: () => actions.stepNote(1) },
    { id: 'reader.previous-source', title: 'Sources of the statement before', keys: 'shift+s', run: () => actions.stepNote(-1) },
    { id: 'reader.outline', title: 'Outline', keys: 'o', run: actions.toggleOutline },
    { id: 'reader.marks', title: 'Marks of items', keys: 'h', run: actions.toggleMarks },
    { id: 'reader.larger', title: 'Larger text', keys: ['+', '='], run: actions.larger },
    { id: 'reader.smaller', title: 'Smaller text', keys: '-', run: actions.smaller },
    { id: 'reader.inbox', title: 'Drafts of this reading', keys: 'i', run: actions.openInbox },
    { id: 'reader.card', title: 'Make a card of the words chosen, or of this sentence', keys: 'c', run: actions.makeCard },
    { id: 'reader.model', title: 'Draft with the model', when: actions.modelReady, run: actions.draftWithModel },
    { id: 'reader.lens', title: 'Use this sentence in the framework lens', keys: 'v', run: actions.holdAgainst },
    { id: 'reader.find', title: 'Find in this text', keys: 'mod+f', inFields: true, run: actions.find },
    { id: 'reader.find-quickly', title: 'Find in this text', keys: '/', quiet: true, run: actions.find },
    { id: 'reader.close', title: 'Close what is open', keys: 'escape', quiet: true, run: actions.close },
  ]
  return commands.map((command) => ({ ...command, section: 'Reader' }))
}

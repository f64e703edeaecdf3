export interface Question {
  title: string
  text: string
  /** The verb on the button: "Restore", "Remove". */
  confirm: string
  danger?: boolean
}

/** The question being asked, shown by ConfirmDialog. */
class Confirmation {
  question = $state.raw<Question>()
  #answer: ((yes: boolean) => void) | undefined

  ask(question: Question): Promise<boolean> {
    this.answer(false)
    this.question = question
    return new Promise((resolve) => (this.#answer = resolve))
  }

  answer(yes: boolean): void {
    this.question = undefined
    this.#answer?.(yes)
    this.#answer = undefined
  }
}

export const confirmation = new Confirmation()

/** Asks, and resolves to whether the person agreed: `if (await confirm({ title, text, confirm: 'Remove' })) …` */
export const confirm = (question: Question): Promise<boolean> => confirmation.ask(question)

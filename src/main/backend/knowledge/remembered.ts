/** Longer texts come once. */
const LONGEST = 2_000

/**
 * The function, which keeps its last answers: a dozen rules read the same stem, and a book uses the same words again and again. Answers must not be changed.
 * Of `most` answers the half that was not asked for again is let go at a time.
 */
export function remembered<Answer>(compute: (text: string) => Answer, most = 2_000): (text: string) => Answer {
  let answers = new Map<string, Answer>()
  let older = new Map<string, Answer>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = older.get(text) ?? compute(text)
    if (text.length > LONGEST) return answer
    if (2 * answers.size >= most) {
      older = answers
      answers = new Map()
    }
    answers.set(text, answer)
    return answer
  }
}

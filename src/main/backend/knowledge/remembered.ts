/** Longer texts come once. */
const LONGEST = 2_000

/** The function, which keeps its last answers: a dozen rules read the same stem, and a book uses the same words again and again. Answers must not be changed. */
export function remembered<Answer>(compute: (text: string) => Answer, most = 2_000): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = compute(text)
    if (text.length > LONGEST) return answer
    if (answers.size >= most) answers.clear()
    answers.set(text, answer)
    return answer
  }
}

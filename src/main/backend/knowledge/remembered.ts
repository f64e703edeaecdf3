/** Longer texts come once. */
const LONGEST = 2_000

/** The function, which keeps its last answers: a dozen rules read the same stem, and a book uses the same words again and again. Answers must not be changed. */
export function remembered<Answer>(compute: (text: string) => Answer, most = 5_000): (text: string) => Answer {
  let recent = new Map<string, Answer>()
  let older = new Map<string, Answer>()
  return (text) => {
    const known = recent.get(text)
    if (known !== undefined) return known
    const answer = older.get(text) ?? compute(text)
    if (text.length > LONGEST) return answer
    if (recent.size >= most) {
      older = recent
      recent = new Map()
    }
    recent.set(text, answer)
    return answer
  }
}

import { TOPICS } from '../../../../../shared/words'
import type { Message } from './client'

/** What a model is told once. The rules that matter most are told; all of them are checked. */
const ORDER = `You write flashcards for a demanding student of international relations, from one passage of a reading.
Answer with one JSON object and nothing else:
{"items":[{"kind":"qa","topic":"meeting","question":"…","answer":"…","accepted":["…"],"wrong":[{"text":"…","why":"…"}],"quote":"…"}]}

- "quote" is copied from the passage letter by letter: the one sentence that says the answer. A card whose quote is not in the passage is thrown away.
- "kind" is "qa" (a question), "cloze" (a statement with _____ for the answer) or "mcq" (a question with two wrong options in "wrong", each with "why" it is wrong).
- "topic" is one of: ${TOPICS.join(', ')}.
- Ask one thing. The answer is short, at most twelve words, and follows from the quote.
- The question is understood without the passage: names instead of "he" or "this article", and dates where a claim holds for a time.
- What somebody says or predicts stays theirs: name the speaker in the question.
- No yes-or-no questions, no lists to recite, no "all of the above".
- Five to eight cards on what an examiner would ask first. None is better than a bad one: {"items":[]}.`

export const messagesFor = (title: string, heading: string | null, passage: string): Message[] => [
  { role: 'system', content: ORDER },
  { role: 'user', content: `Reading: ${title}${heading && heading !== title ? `\nSection: ${heading}` : ''}\n\nPassage:\n${passage}` },
]

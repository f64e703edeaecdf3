import { Argument, InvalidArgumentError, type Command } from 'commander'
import type { Card } from '../../../shared/study'
import { RATINGS, type Rating } from '../../../shared/words'
import { minute, print } from '../output'
import type { OpenSession } from '../session'

/** `answer CARD RATING`: one answer, scheduled by FSRS. */
export function addAnswer(program: Command, open: OpenSession): void {
  program
    .command('answer')
    .description('answer a card and print its new schedule')
    .argument('<card>', 'id of the card, as queue lists it')
    .addArgument(new Argument('<rating>', RATINGS.map((rating) => rating.toLowerCase()).join(', ')).argParser(ratingOf))
    .option('--millis <time>', 'how long the answer took, in milliseconds', millisOf, 0)
    .action(async (cardId: string, rating: Rating, { millis }: { millis: number }, command: Command) => {
      const { card } = await open(command, 'existing', ({ api }) => api.study.answer({ cardId, rating, millis }))
      print(command, { card: shapeOf(card) }, () => [
        `${card.state}, due ${minute(card.due)}. Stability ${card.stability.toFixed(2)} days, difficulty ${card.difficulty.toFixed(2)}, ` +
          `answered ${card.reps} times, forgotten ${card.lapses} times.`,
        ...(card.leech ? ['The card has been forgotten too often: it is marked as a leech. Rewriting its question often helps.'] : []),
      ])
    })
}

/** What DESIGN section 4 promises, no more. */
const shapeOf = ({ id, state, stability, difficulty, due, reps, lapses }: Card) => ({ id, state, stability, difficulty, due, reps, lapses })

function ratingOf(text: string): Rating {
  const rating = RATINGS.find((name) => name.toLowerCase() === text.toLowerCase())
  if (!rating) throw new InvalidArgumentError('A rating is one of again, hard, good, easy.')
  return rating
}

function millisOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Give whole milliseconds.')
  return Number(text)
}

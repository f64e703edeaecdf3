import type { CardInfo, PastReview } from '../../shared/card-info-contract'
import { countInWords } from '../app/format'

const LOCALE = 'en-GB'

export const dayOf = (date: Date): string => date.toLocaleDateString(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' })
export const timeOf = (date: Date): string => date.toLocaleTimeString(LOCALE, { hour: '2-digit', minute: '2-digit' })
export const percent = (share: number): string => `${Math.round(100 * share)}%`

/** "4 minutes", "3 days", "1.5 years": days as people say them. */
export function daysInWords(days: number): string {
  if (days < 1 / 24) return countInWords(Math.max(1, Math.round(days * 1440)), 'minute')
  if (days < 1) return countInWords(Math.round(days * 24), 'hour')
  if (days < 60) return countInWords(Math.round(days), 'day')
  if (days < 365) return `${(days / 30.4).toFixed(1)} months`
  return `${(days / 365).toFixed(1)} years`
}

/** "8 s", "1 min 5 s" */
export function answerTime(millis: number): string {
  const seconds = Math.round(millis / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** What an answer was given in, where that needs saying. */
export function placeOf({ source, counts }: Pick<PastReview, 'source' | 'counts'>): string {
  if (source === 'quiz') return counts ? 'quiz' : 'quiz, practice'
  if (source === 'extra') return counts ? 'extra study' : 'practice'
  return ''
}

/** The facts of a card, in the order in which one looks for them. */
export function factsOf(info: CardInfo, now = new Date()): [name: string, value: string, meaning?: string][] {
  const { card, interval, recall, reviews, millis } = info
  const counted = reviews.filter(({ counts }) => counts).length
  return [
    ['State', card.suspended ? 'Suspended' : info.buriedUntil ? 'Buried until tomorrow' : card.leech ? `${card.state}, leech` : card.state],
    ...(card.state === 'New'
      ? []
      : ([
          ['Due', card.due <= now ? `${dayOf(card.due)}, now` : dayOf(card.due)],
          ['Interval', interval === null ? '' : daysInWords(interval)],
          [
            'Recall now',
            recall === null ? 'not told on the day of an answer' : percent(recall),
            'The chance that you know it now, as FSRS predicts.',
          ],
          ['Stability', daysInWords(card.stability), 'How long until that chance falls to 90%.'],
          ['Difficulty', `${card.difficulty.toFixed(1)} of 10`, 'How slowly its stability grows.'],
          [
            'Answers',
            `${counted}, ${card.lapses === 0 ? 'never forgotten' : card.lapses === 1 ? 'forgotten once' : `forgotten ${card.lapses} times`}`,
          ],
          ['Time', `${answerTime(millis)}${reviews.length > 0 ? `, ${answerTime(millis / reviews.length)} an answer` : ''}`],
        ] as [string, string, string?][])),
    ['Deck', info.deck.replaceAll('::', ' › ')],
    ['Tags', info.tags.length > 0 ? info.tags.join(', ') : 'none'],
    ['Reading', info.documentTitle || 'none, a card of your own'],
    ['Added', dayOf(info.added)],
    ...(info.edited > info.added ? ([['Changed', dayOf(info.edited)]] as [string, string][]) : []),
  ]
}

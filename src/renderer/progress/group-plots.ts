import type { GroupFigures, HardCard } from '../../shared/progress-contract'
import { askedIn } from '../../shared/setting'
import { countInWords, numberInWords } from '../app/format'
import { percent, roundTop, type Plot } from './plot'

/** More bars have no room for their names. */
const MOST_BARS = 12
/** Letters of a name that stand under its bar. */
const LONGEST = 20

const share = (value: number | null) => (value === null ? 'not known yet' : percent(value))

/** How well each group is known, the largest groups first. */
export function groupPlot(id: string, title: string, groups: readonly GroupFigures[], one: string): Plot {
  const known = groups.filter(({ recall }) => recall !== null)
  const weakest = known.toSorted((a, b) => (a.recall ?? 1) - (b.recall ?? 1))[0]
  return {
    id,
    title,
    sentence:
      weakest && known.length > 1
        ? `Weakest: ${weakest.name}, where you would recall ${share(weakest.recall)} today.`
        : `${countInWords(groups.length, one)} so far.`,
    definition:
      'A bar is the mean chance that you would recall its cards in review today, the line across it the share you did recall in the time chosen (over the last 50,000 reviews at most). Cards that are new or in their learning steps count as cards only.',
    shape: 'bars',
    points: known.slice(0, MOST_BARS).map(({ name, recall, retention, reviews }) => ({
      label: name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name,
      value: recall ?? 0,
      ...(retention !== null && { mark: retention }),
      text: `${name}: ${share(recall)} today, ${share(retention)} of ${countInWords(reviews, 'review')}`,
    })),
    top: 1,
    written: percent,
    columns: ['Name', 'Cards', 'Recall today', 'Reviews', 'Retention', 'Forgotten'],
    rows: groups.map(({ name, cards, recall, reviews, retention, lapses }) => [
      ...[name, cards, recall === null ? '' : percent(recall), reviews, retention === null ? '' : percent(retention), lapses],
    ]),
  }
}

/** The cards forgotten most often. */
export function hardestPlot(cards: readonly HardCard[]): Plot {
  const most = cards[0]?.lapses ?? 0
  return {
    id: 'hardest',
    title: 'How often the hardest cards were forgotten',
    sentence:
      cards.length === 0
        ? 'No card was forgotten yet.'
        : `${countInWords(cards.length, 'card')}, forgotten up to ${most === 1 ? 'once' : `${numberInWords(most)} times`} each.`,
    definition:
      'How often each was answered with Again while in review; among equals the more difficult first. A question that keeps failing is often better reworded.',
    shape: 'bars',
    points: cards.map(({ stem, lapses, reviews }, index) => ({
      label: String(index + 1),
      value: lapses,
      text: `${index + 1}: forgotten ${lapses === 1 ? 'once' : `${lapses} times`} in ${countInWords(reviews, 'answer')}: ${askedIn(stem)}`,
    })),
    top: roundTop(most),
    written: numberInWords,
    columns: ['Question', 'Forgotten', 'Answers', 'Difficulty'],
    rows: cards.map(({ stem, lapses, reviews, difficulty }) => [askedIn(stem), lapses, reviews, difficulty.toFixed(1)]),
  }
}

import type { Bin, DayFigures, ProgressReport } from '../../shared/progress-contract'
import { countInWords, numberInWords } from '../app/format'
import { percent, roundTop, type Plot, type Point } from './plot'
import { dayName, stretchesOf } from './stretches'

const sum = <T>(things: readonly T[], of: (thing: T) => number) => things.reduce((total, thing) => total + of(thing), 0)
const topOf = (points: readonly Point[]) => roundTop(Math.max(0, ...points.map(({ value }) => value)))
const minutes = (millis: number) => Math.round(millis / 6000) / 10
const periodOf = ({ days, periodDays }: ProgressReport): DayFigures[] => days.slice(-periodDays)

export const calendarPlot = ({ days }: ProgressReport): Plot => {
  const year = days.slice(-365)
  const points = year.map(({ date, answers }) => ({
    label: date,
    value: answers,
    text: `${dayName(date)}: ${countInWords(answers, 'answer')}`,
  }))
  const busy = year.filter(({ answers }) => answers > 0).length
  return {
    id: 'calendar',
    title: 'Calendar',
    sentence: `You studied on ${numberInWords(busy)} of the last 365 days.`,
    definition: 'One square is one study day, darker the more you answered. A study day begins at the hour set in Settings.',
    shape: 'weeks',
    points,
    top: Math.max(1, ...points.map(({ value }) => value)),
    written: numberInWords,
    columns: ['Day', 'Answers'],
    rows: year.map(({ date, answers }) => [date, answers]),
  }
}

export function forecastPlot({ forecast }: ProgressReport, ahead: number): Plot {
  const days = forecast.slice(0, ahead)
  const points = stretchesOf(days, 'first').map(({ label, days }) => {
    const due = sum(days, (day) => day.due)
    return { label, value: due, text: `${label}: ${countInWords(due, 'review')} due` }
  })
  const total = sum(days, (day) => day.due)
  return {
    id: 'forecast',
    title: 'What is coming',
    sentence: `${countInWords(total, 'review')} ${total === 1 ? 'falls' : 'fall'} due in ${ahead} days, ${numberInWords(Math.round(total / ahead))} a day on average.`,
    definition:
      'Cards under review by the day they fall due; overdue ones count for today. New cards, and reviews that come of reviews, are not in it.',
    shape: 'bars',
    points,
    top: topOf(points),
    written: numberInWords,
    columns: ['Day', 'Reviews due'],
    rows: days.map(({ date, due }) => [date, due]),
  }
}

export function reviewsPlot(report: ProgressReport): Plot {
  const days = periodOf(report)
  const points = stretchesOf(days, 'last').map(({ label, days }) => {
    const answers = sum(days, (day) => day.answers)
    const quiz = sum(days, (day) => day.quiz)
    return {
      label,
      value: answers,
      text: `${label}: ${countInWords(answers, 'answer')}, ${sum(days, (day) => day.new)} to new cards${quiz > 0 ? `, ${quiz} in quizzes` : ''}`,
    }
  })
  const total = sum(days, (day) => day.answers)
  const inQuizzes = sum(days, (day) => day.quiz)
  return {
    id: 'reviews',
    title: 'Answers',
    sentence: `${countInWords(total, 'answer')} in ${countInWords(days.length, 'day')}, ${numberInWords(Math.round(total / days.length))} a day on average.${inQuizzes > 0 ? ` ${countInWords(inQuizzes, 'answer')} came from quizzes.` : ''}`,
    definition: 'Every answer counts once, also those in learning, in extra study, and in quizzes whose answers go into memory.',
    shape: 'bars',
    points,
    top: topOf(points),
    written: numberInWords,
    columns: ['Day', 'Answers', 'To new cards', 'In quizzes'],
    rows: days.map((day) => [day.date, day.answers, day.new, day.quiz]),
  }
}

export function timePlot(report: ProgressReport): Plot {
  const days = periodOf(report)
  const points = stretchesOf(days, 'last').map(({ label, days }) => {
    const spent = minutes(sum(days, (day) => day.millis))
    return { label, value: spent, text: `${label}: ${countInWords(spent, 'minute')}` }
  })
  const millis = sum(days, (day) => day.millis)
  const answers = sum(days, (day) => day.answers)
  return {
    id: 'time',
    title: 'Time',
    sentence: `${countInWords(Math.round(millis / 60_000), 'minute')} in all${answers > 0 ? `, ${(millis / answers / 1000).toFixed(1)} seconds an answer` : ''}.`,
    definition: 'From seeing a question to answering it; at most two minutes an answer, so that a break does not count.',
    shape: 'bars',
    points,
    top: topOf(points),
    written: (value) => `${numberInWords(value)} min`,
    columns: ['Day', 'Minutes'],
    rows: days.map((day) => [day.date, minutes(day.millis)]),
  }
}

const recalledOf = (days: readonly DayFigures[]) => {
  const reviews = sum(days, (day) => day.young + day.mature)
  return { reviews, share: reviews === 0 ? null : sum(days, (day) => day.youngRecalled + day.matureRecalled) / reviews }
}

export function retentionPlot(report: ProgressReport): Plot {
  const days = periodOf(report)
  const points = stretchesOf(days, 'last').map(({ label, days }) => {
    const { reviews, share } = recalledOf(days)
    return {
      label,
      value: share ?? 0,
      text: share === null ? `${label}: no reviews` : `${label}: ${percent(share)} of ${countInWords(reviews, 'review')}`,
    }
  })
  const part = (recalled: number, all: number) => (all === 0 ? 'not known yet' : `${percent(recalled / all)} of ${numberInWords(all)}`)
  const young = part(
    sum(days, (day) => day.youngRecalled),
    sum(days, (day) => day.young),
  )
  const mature = part(
    sum(days, (day) => day.matureRecalled),
    sum(days, (day) => day.mature),
  )
  const { share } = recalledOf(days)
  return {
    id: 'retention',
    title: 'True retention',
    sentence:
      share === null ? 'No reviews in this time yet.' : `You recalled ${percent(share)}: young cards ${young}, mature cards ${mature}.`,
    definition:
      'Of the answers to cards in review, the share that was not Again. A card is young while its interval is under 21 days, mature from then on. Learning steps and practice that leaves the schedule alone are left out.',
    shape: 'bars',
    points,
    top: 1,
    written: percent,
    columns: ['Day', 'Young reviews', 'Young recalled', 'Mature reviews', 'Mature recalled'],
    rows: days.map((day) => [day.date, day.young, day.youngRecalled, day.mature, day.matureRecalled]),
  }
}

const binPlot = (words: Pick<Plot, 'id' | 'title' | 'sentence' | 'definition'>, bins: readonly Bin[], name: (bin: Bin) => string): Plot => {
  const points = bins.map((bin) => ({ label: name(bin), value: bin.cards, text: `${name(bin)}: ${countInWords(bin.cards, 'card')}` }))
  return {
    ...words,
    shape: 'bars',
    points,
    top: topOf(points),
    written: numberInWords,
    columns: [words.title, 'Cards'],
    rows: bins.map((bin) => [name(bin), bin.cards]),
  }
}

const most = (bins: readonly Bin[], name: (bin: Bin) => string) => {
  const largest = bins.reduce<Bin | undefined>((best, bin) => (bin.cards > (best?.cards ?? 0) ? bin : best), undefined)
  return largest ? `Most cards, ${numberInWords(largest.cards)}, lie at ${name(largest)}.` : 'No card is far enough yet.'
}

export function memoryPlots({ retrievability, stability, difficulty }: ProgressReport): Plot[] {
  const share = ({ from, to }: Bin) => `${Math.round(100 * from)} to ${Math.round(100 * (to ?? 1))}%`
  const days = ({ from, to }: Bin) => (to === null ? `${from} days or more` : `${from} to ${to} days`)
  const grade = ({ from, to }: Bin) => `${from} to ${to ?? 10}`
  return [
    binPlot(
      {
        id: 'recall-today',
        title: 'Recall today',
        sentence: most(retrievability, share),
        definition:
          'The chance that you would recall a card in review if it were asked now, as FSRS predicts it. Cards answered today are left out.',
      },
      retrievability,
      share,
    ),
    binPlot(
      {
        id: 'stability',
        title: 'Stability',
        sentence: most(stability, days),
        definition: 'How many days it takes until the chance of recall falls to 90%. It grows with every successful review.',
      },
      stability,
      days,
    ),
    binPlot(
      {
        id: 'difficulty',
        title: 'Difficulty',
        sentence: most(difficulty, grade),
        definition: 'From 1, easy, to 10: how slowly a card’s stability grows. Again and Hard raise it, Easy lowers it.',
      },
      difficulty,
      grade,
    ),
  ]
}

export function calibrationPlot({ calibration }: ProgressReport): Plot {
  const { bins, reviews, error } = calibration
  const name = (bin: (typeof bins)[number]) => `${Math.round(100 * bin.from)} to ${Math.round(100 * bin.to)}%`
  return {
    id: 'calibration',
    title: 'Predicted against actual recall',
    sentence:
      error === null
        ? 'There are no reviews yet to hold the predictions against.'
        : `Over ${countInWords(reviews, 'review')} the predictions were off by ${(100 * error).toFixed(1)} percentage points.`,
    definition:
      'Answers are put together by what FSRS predicted before them. A bar is the share you did recall, the line across it what was predicted: the nearer, the better the schedule knows you. “Off by” is the root mean squared distance, weighted by answers. Of a long time the last 50,000 reviews are taken.',
    shape: 'bars',
    points: bins.map((bin) => ({
      label: name(bin),
      value: bin.recalled,
      mark: bin.predicted,
      text: `Predicted ${percent(bin.predicted)}, recalled ${percent(bin.recalled)} of ${countInWords(bin.reviews, 'review')}`,
    })),
    top: 1,
    written: percent,
    columns: ['Predicted, range', 'Reviews', 'Predicted, mean', 'Recalled'],
    rows: bins.map((bin) => [name(bin), bin.reviews, percent(bin.predicted), percent(bin.recalled)]),
  }
}

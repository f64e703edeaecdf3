// npm run bench:exam [-- --seeds 1,2,3]: the score on the exam's day by the plan, and by other ways to spend the same minutes.
import { parseArgs } from 'node:util'
import { LEARNERS, RELEARNED_BY_READING } from './exam/learners'
import { compare, COURSES, REREADING, WAYS, type WayName } from './exam/simulation'

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '1,2,3,4,5' } } })
const seeds = values.seeds.split(',').map(Number)
if (seeds.some((seed) => !Number.isInteger(seed))) throw new Error('Give seeds as whole numbers: --seeds 1,2,3')

const names = Object.keys(WAYS) as WayName[]
const line = (first: string, cells: readonly string[]) => console.log(first.padEnd(34) + cells.map((cell) => cell.padStart(14)).join(''))
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

console.log(`Expected score on the day, mean of seeds ${seeds.join(', ')}; the same minutes for every way.`)
// Chosen, not measured: who doubts the last column should change them and run again.
console.log(
  `Assumed of rereading: ${REREADING.seconds} s a card; of what recalling adds, its power ${REREADING.effect}; what was forgotten and only read lasts ${RELEARNED_BY_READING} times as long.\n`,
)
line('', names)
let lost = 0
for (const course of COURSES) {
  const rows = compare(course, LEARNERS, seeds)
  const mean = (way: WayName) => rows.reduce((sum, { scores }) => sum + scores[way], 0) / rows.length
  console.log(`\nExam in ${course.days} days: ${course.cards} cards, ${course.minutes} minutes a day`)
  for (const { learner, scores } of rows)
    line(
      `  ${learner}`,
      names.map((way) => percent(scores[way])),
    )
  line(
    '  mean',
    names.map((way) => percent(mean(way))),
  )
  lost += names.filter((way) => way !== 'plan' && mean(way) >= mean('plan')).length
}
console.log(lost === 0 ? '\nThe plan is ahead in every horizon.' : `\nThe plan is behind in ${lost} comparisons.`)
process.exitCode = lost === 0 ? 0 : 1

// npm run bench:exam [-- --seeds 1,2,3 --effect 0.6 --relearned 1]: the score on the exam's day by the plan, and by other ways to spend the same minutes.
import { parseArgs } from 'node:util'
import { LEARNERS, REREADING } from './exam/learners'
import { compare, COURSES, WAYS, type WayName } from './exam/simulation'

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '1,2,3,4,5' }, effect: { type: 'string' }, relearned: { type: 'string' } },
})
const seeds = values.seeds.split(',').map(Number)
if (seeds.some((seed) => !Number.isInteger(seed))) throw new Error('Give seeds as whole numbers: --seeds 1,2,3')

for (const assumption of ['effect', 'relearned'] as const)
  if (values[assumption] !== undefined) REREADING[assumption] = Number(values[assumption])

const names = Object.keys(WAYS) as WayName[]
const line = (first: string, cells: readonly string[]) => console.log(first.padEnd(34) + cells.map((cell) => cell.padStart(14)).join(''))
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

console.log(`Expected score on the day, mean of seeds ${seeds.join(', ')}; the same minutes for every way.`)
// Who doubts the last column gives other assumptions and runs again.
console.log(
  `Assumed of rereading: ${REREADING.seconds} s a card; of what recalling adds, its power ${REREADING.effect}; what was forgotten and only read lasts ${REREADING.relearned} times as long.\n`,
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

import type { Command } from 'commander'
import { counted, print, table } from '../output'
import type { OpenSession } from '../session'

/** `course`, `course add UNIT`. */
export function addCourse(program: Command, open: OpenSession): void {
  const course = program
    .command('course')
    .description('list the units of the built-in course')
    .action(async (_options, command: Command) => {
      const units = await open(command, 'made', ({ api }) => api.course.units())
      print(command, { units }, () =>
        table(
          units.map(({ id, title, briefings, cards, begun, added }) => [
            id,
            counted(briefings.length, 'reading'),
            added ? `${begun} of ${counted(cards, 'card')} begun` : 'not added',
            title,
          ]),
        ),
      )
    })
  course
    .command('add')
    // There is no reader in the terminal that could tell what was read.
    .description('add a unit: its readings to the library, its cards to study')
    .argument('<unit>', 'its id, as `course` lists it')
    .action(async (id: string, _options, command: Command) => {
      const unit = await open(command, 'made', ({ api }) => api.course.add({ id, atOnce: true }))
      print(command, { unit }, () => [
        `Added “${unit.title}”: ${counted(unit.briefings.length, 'reading')}, ${counted(unit.cards, 'card')}.`,
      ])
    })
}

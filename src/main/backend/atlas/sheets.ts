import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Place, Rivalry } from '../../../shared/fact-sheets'
import { readFacts } from '../course/facts'
import { readShipped } from '../shipped'
import { readActors } from './actors'

/** All that ships in facts/ and that the atlas shows. Throws ZodError for data of another shape, and what reading and YAML throw. */
export function readSheets(resources: string) {
  return {
    ...readFacts(resources),
    ...readActors(readShipped(resources, 'facts/actors.yaml')),
    places: z.array(Place).parse(readShipped(resources, 'facts/places.yaml')),
    rivalries: z.array(Rivalry).parse(readShipped(resources, 'facts/rivalries.yaml')),
    /** When all of it was last held against its sources; ISO date. */
    checked: readFileSync(join(resources, 'facts', 'checked.txt'), 'utf8').trim(),
  }
}
export type Sheets = ReturnType<typeof readSheets>

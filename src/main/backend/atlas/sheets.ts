import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { Place, Rivalry } from '../../../shared/fact-sheets'
import { readFacts } from '../course/facts'
import { readActors } from './actors'

/** All that ships in facts/ and that the atlas shows. Throws ZodError for data of another shape, and what reading and YAML throw. */
export function readSheets(resources: string) {
  const read = (name: string) => readFileSync(join(resources, 'facts', name), 'utf8')
  return {
    ...readFacts(resources),
    ...readActors(read('actors.yaml')),
    places: z.array(Place).parse(parse(read('places.yaml'))),
    rivalries: z.array(Rivalry).parse(parse(read('rivalries.yaml'))),
    /** When all of it was last held against its sources; ISO date. */
    checked: read('checked.txt').trim(),
  }
}
export type Sheets = ReturnType<typeof readSheets>

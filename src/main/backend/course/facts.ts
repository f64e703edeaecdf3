import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { Framework, Meeting } from '../../../shared/fact-sheets'

/** What ships in resources/facts/: checked facts on meetings and frameworks, from which the course and the atlas are made. */
export interface FactSheets {
  meetings: Meeting[]
  frameworks: Framework[]
}

export type { Framework, Meeting } from '../../../shared/fact-sheets'

/** Reads both sheets from the folder of what ships. Throws ZodError for data of another shape, and what reading and YAML throw. */
export function readFacts(resources: string): FactSheets {
  const read = (name: string): unknown => parse(readFileSync(join(resources, 'facts', `${name}.yaml`), 'utf8'))
  return { meetings: z.array(Meeting).parse(read('meetings')), frameworks: z.array(Framework).parse(read('frameworks')) }
}

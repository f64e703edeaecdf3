import { z } from 'zod'
import { Framework, Meeting } from '../../../shared/fact-sheets'
import { readShipped } from '../shipped'

/** What ships in resources/facts/: checked facts on meetings and frameworks, from which the course and the atlas are made. */
export interface FactSheets {
  meetings: Meeting[]
  frameworks: Framework[]
}

export type { Framework, Meeting } from '../../../shared/fact-sheets'

/** Reads both sheets from the folder of what ships. Throws ZodError for data of another shape, and what reading and YAML throw. */
export function readFacts(resources: string): FactSheets {
  return {
    meetings: z.array(Meeting).parse(readShipped(resources, 'facts/meetings.yaml')),
    frameworks: z.array(Framework).parse(readShipped(resources, 'facts/frameworks.yaml')),
  }
}

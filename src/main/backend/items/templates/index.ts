import type { Topic } from '../../../../shared/words'
import type { Fact } from '../../../../shared/fact'
import { statementSeeds } from './statement'
import type { Seed, TemplateContext } from './seed'

const BASE: Record<Topic, number> = {
  meeting: 0.7,
  concession: 0.75,
  framework: 0.75,
  attribution: 0.65,
  conflict: 0.9,
  cause: 0.65,
  contrast: 0.62,
  argument: 0.52,
  definition: 0.72,
  quantity: 0.62,
  outlook: 0.62,
}

export function seedsOf(fact: Fact, context: TemplateContext): Seed[] {
  return statementSeeds(fact, context, BASE[fact.topic])
}

import { statementFacts } from './statement'
import type { Extractor } from './reading'

export const definition: Extractor = (reading, sentence) => statementFacts(reading, sentence, 'definition')

import { statementFacts } from './statement'
import type { Extractor } from './reading'

export const argument: Extractor = (reading, sentence) => statementFacts(reading, sentence, 'argument')

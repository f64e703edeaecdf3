import { statementFacts } from './statement'
import type { Extractor } from './reading'

export const attribution: Extractor = (reading, sentence) => statementFacts(reading, sentence, 'attribution')

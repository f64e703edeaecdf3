import { statementFacts } from './statement'
import type { Extractor } from './reading'

export const quantity: Extractor = (reading, sentence) => statementFacts(reading, sentence, 'quantity')

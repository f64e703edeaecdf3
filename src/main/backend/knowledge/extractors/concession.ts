import { statementFacts } from './statement'
import type { Extractor } from './reading'

export const concession: Extractor = (reading, sentence) => statementFacts(reading, sentence, 'concession')

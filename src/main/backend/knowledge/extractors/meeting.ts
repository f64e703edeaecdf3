import { statementFacts } from './statement'
import type { Extractor } from './reading'

export const meeting: Extractor = (reading, sentence) => statementFacts(reading, sentence, 'meeting')

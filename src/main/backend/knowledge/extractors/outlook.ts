import { statementFacts } from './statement'
import type { Extractor } from './reading'

export const outlook: Extractor = (reading, sentence) => statementFacts(reading, sentence, 'outlook')

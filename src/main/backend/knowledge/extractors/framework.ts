import { statementFacts } from './statement'
import type { Extractor } from './reading'

export const framework: Extractor = (reading, sentence) => statementFacts(reading, sentence, 'framework')

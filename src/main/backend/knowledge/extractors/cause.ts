import { statementFacts } from './statement'
import type { Extractor } from './reading'

export const cause: Extractor = (reading, sentence) => statementFacts(reading, sentence, 'cause')

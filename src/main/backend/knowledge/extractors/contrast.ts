import { statementFacts } from './statement'
import type { Extractor } from './reading'

export const contrast: Extractor = (reading, sentence) => statementFacts(reading, sentence, 'contrast')

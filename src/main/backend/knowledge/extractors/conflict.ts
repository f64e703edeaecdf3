import type { Extractor } from './reading'

export const conflict: Extractor = () => []

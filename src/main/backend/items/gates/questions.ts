import type { Gate } from '.'
import { FIT } from './fit'
import { GARBLED } from './garbled'
import { SENTENCES } from './sentences'
import { ALONE } from './standing-alone'
import { TIMES } from './times'
import { WHERE_GAPS_ARE } from './where-gaps-are'

/** What no question may be. The first gate that refuses is the one that counts: behind those that only find a question too bare, others are not asked any more. */
export const QUESTIONS: readonly Gate[] = [...SENTENCES, ...ALONE, ...WHERE_GAPS_ARE, ...FIT, ...TIMES, ...GARBLED]

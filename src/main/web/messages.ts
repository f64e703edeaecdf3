import type { StartupFailure } from '../startup-failure'
import type { Keys } from './access'

/** What web.ts tells the process it forks; port 0 lets the system choose. */
export interface WebOrder {
  directory: string
  port: number
  keys: Keys
}

/** What that process tells web.ts. */
export type FromWebProcess =
  { type: 'listening'; port: number } | { type: 'port-taken' } | { type: 'keys'; keys: Keys } | ({ type: 'failed' } & StartupFailure)

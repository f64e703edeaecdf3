import type { FactSheets } from '../facts'
import { itemsOnFramework } from './framework-items'
import type { MadeItem } from './made-item'
import { itemsOnMeeting } from './meeting-items'

export { formsOf, type MadeItem } from './made-item'
export { whereSaid } from './anchoring'
export { plainName } from './naming'
export { pairsOn } from './pairs'

/** Questions on an entry of the fact sheets, in the order in which one learns it. Throws Error for an id that no entry has. */
export function itemsOn(id: string, { meetings, frameworks }: FactSheets): MadeItem[] {
  const meeting = meetings.find((one) => one.id === id)
  if (meeting) return itemsOnMeeting(meeting, meetings)
  const framework = frameworks.find((one) => one.id === id)
  if (framework) return itemsOnFramework(framework, frameworks)
  throw new Error(`The fact sheets have no entry ${id}.`)
}

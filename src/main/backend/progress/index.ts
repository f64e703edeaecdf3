export { overview } from './overview'
export { stats } from './stats'
export { progressReport } from './report'

export { overview } from './overview'
export { stats } from './stats'

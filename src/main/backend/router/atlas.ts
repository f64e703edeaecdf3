import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export const atlasRouter = ({ atlas }: Parts) => ({ view: contractWithPlainErrors.atlas.view.handler(() => atlas().view()) })

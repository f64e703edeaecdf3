import { api } from '../api'
import { Query } from './query.svelte'

/** The settings in force, read again whenever they change (also by undo, or in another window). */
export const settings = new Query(() => api.settings.get(), ['setting'])

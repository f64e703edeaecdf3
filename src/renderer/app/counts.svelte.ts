import { api } from '../api'
import { Query } from './query.svelte'

/** The day's overview: Today shows it, and the sidebar its counts. Read again only when something it is made of changed. */
export const overview = new Query(() => api.today.overview(), ['card', 'review', 'item', 'document', 'setting'])

/** Cards that can be studied now. */
export const dueNow = (counts: { new: number; learning: number; review: number }): number => counts.new + counts.learning + counts.review

import { api } from '../api'
import { Query } from './query.svelte'

/** Answers and kept drafts come in quick succession: the counts follow when there is a pause. */
const PAUSE_MILLIS = 250

/** The day's overview: Today shows it, and the sidebar its counts. Read again only when something it is made of changed. */
export const overview = new Query(() => api.today.overview(), ['card', 'review', 'item', 'document', 'setting'], PAUSE_MILLIS)

/** Cards that can be studied now. */
export const dueNow = (counts: { new: number; learning: number; review: number }): number => counts.new + counts.learning + counts.review

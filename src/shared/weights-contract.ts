import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { FitEvent, ReschedulePreview, WeightsState } from './fit'

const Changed = z.object({ changed: z.int(), operation: z.string() })

/** The weights of FSRS: those in use, and those fitted from one's own answers. */
export const weightsContract = {
  state: oc.output(WeightsState),
  /** Fits weights in the background, and uses them if they predict reviews held back better than those in use. Throws NOT_ALLOWED_NOW where the library is missing. */
  fit: oc.output(eventIterator(FitEvent)),
  /** Back to the default weights; due dates stay. */
  useDefaults: oc.output(Changed),
  previewReschedule: oc.output(ReschedulePreview),
  /** Works out the memory of every card anew, and with it the due dates of all that are in review. */
  reschedule: oc.output(Changed),
}

import type { OwnSource } from '../../shared/own-contract'
import { failureOf } from '../app/failure'
import { toasts } from '../ui/toasts.svelte'
import { api } from '../api'
import { NewCard } from './new-card.svelte'

/** The one card in the making. */
export const newCard = new NewCard(api)

/** Opens the dialog for a new card; one that was begun for something else can be gone back to. */
export async function openNewCard(source?: OwnSource): Promise<void> {
  const left = await newCard.begin(source)
  if (newCard.failure) toasts.fail(failureOf(newCard.failure))
  if (left) toasts.say('The card you had begun was put aside.', { label: 'Go back to it', run: () => newCard.resume(left) })
}

import type { Backup } from '../../shared/contract'
import { api } from '../api'
import { confirm } from '../ui/confirm.svelte'
import { toasts } from '../ui/toasts.svelte'
import { dateTimeInWords } from './format'
import { Query } from './query.svelte'
import { router } from './router.svelte'

/** Backups are files, not rows: no table tells of them, so each action reads the list again. */
export const backups = new Query(() => api.backups.list(), [])

/** Makes a backup and says so. */
export async function backUp(): Promise<void> {
  try {
    await api.backups.now()
    const shown = router.route.screen === 'settings'
    toasts.say('Backed up.', ...(shown ? [] : [{ label: 'Show', run: () => router.go('settings') }]))
    await backups.load()
  } catch (thrown) {
    toasts.fail(thrown)
  }
}

/** Puts a backup in place of the present store, after asking. */
export async function restore(backup: Backup): Promise<void> {
  const agreed = await confirm({
    title: 'Restore this backup?',
    text: `Readings, items and reviews will be as they were on ${dateTimeInWords(backup.at)}. What you have now is backed up first, so you can come back.`,
    confirm: 'Restore',
  })
  if (agreed) await putInPlace(backup.name, 'Restored.')
}

async function putInPlace(name: string, said: string) {
  try {
    const { savedAs } = await api.backups.restore({ name })
    toasts.tell(said, { label: 'Undo', run: () => putInPlace(savedAs, 'Back to how it was before.') })
    await backups.load()
  } catch (thrown) {
    toasts.fail(thrown)
  }
}

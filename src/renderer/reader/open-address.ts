import { confirm } from '../ui/confirm.svelte'
import { toasts } from '../ui/toasts.svelte'

/** Opens an address that stands in a text, after asking: the desktop app asks by itself. */
export async function openAddress(address: string): Promise<void> {
  if (!URL.canParse(address)) return toasts.say('This address is not complete, so it cannot be opened.')
  const desktop = window.aideMemoire
  if (desktop) {
    await desktop.openExternal(address).catch(toasts.fail.bind(toasts))
    return
  }
  const text = `It leads out of Aide-mémoire, to ${new URL(address).host}, and opens in a new tab.`
  if (await confirm({ title: 'Open this address?', text, confirm: 'Open' })) window.open(address, '_blank', 'noopener,noreferrer')
}

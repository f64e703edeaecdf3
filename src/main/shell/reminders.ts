import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { MessageChannelMain, Notification, type BrowserWindow } from 'electron'
import type { contract } from '../../shared/contract'
import type { Port } from '../ports/messages'
import { isReminderBetween } from './reminder-time'

export interface RemindersOptions {
  /** Milliseconds from one look to the next. */
  every: number
  now(): Date
  window(): BrowserWindow | undefined
  connect(port: Port): void
  /** Brings the app to the front, on Study. */
  openStudy(): void
}

/** Once a day, at the time set, tells by a system notification that cards are due; not while our window is in front. Off unless switched on in the settings. */
export function startReminders({ every, now, window, connect, openStudy }: RemindersOptions): void {
  let asked = now()
  let shownOn = ''
  // Kept, so that a click is still heard when the garbage is collected.
  let shown: Notification | undefined

  const look = async () => {
    const from = asked
    asked = now()
    const to = asked
    const backend = talkTo(connect)
    try {
      const { reminder, reminderAt } = await backend.api.settings.get()
      if (!reminder || !isReminderBetween(from, to, reminderAt) || shownOn === to.toDateString()) return
      if (window()?.isFocused() || !Notification.isSupported()) return
      const { counts } = await backend.api.study.state()
      const due = counts.new + counts.learning + counts.review
      if (due === 0) return
      shownOn = to.toDateString()
      shown = new Notification({
        title: due === 1 ? '1 card is due' : `${due} cards are due`,
        body: 'A few minutes now keep them in mind.',
      })
      shown.on('click', openStudy)
      shown.show()
    } finally {
      backend.close()
    }
  }
  setInterval(() => void look().catch((error: unknown) => console.error('The reminder could not look what is due:', error)), every)
}

/** A port for one asking: nothing is left over when the backend was started again meanwhile. */
function talkTo(connect: (port: Port) => void) {
  const { port1, port2 } = new MessageChannelMain()
  const api: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ port: port1 }))
  port1.start()
  connect(port2)
  return { api, close: () => port1.close() }
}

import { describe, expect, test, vi } from 'vitest'
import type { Port } from '../../ports/messages'
import { Restarts } from '../../restarts'
import { keepBackend, type BackendProcessEvents } from './host'

/** A host over processes that do as the test says. */
function hostOfFakes() {
  vi.useFakeTimers()
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const started: { events: BackendProcessEvents; served: Port[]; closed: boolean }[] = []
  const onFailed = vi.fn()
  const onGiveUp = vi.fn()
  const host = keepBackend({
    start: (events) => {
      const process = { events, served: [] as Port[], closed: false }
      started.push(process)
      return { serve: (port) => process.served.push(port), close: async () => void (process.closed = true) }
    },
    restarts: new Restarts(() => new Date(Date.now())),
    onFailed,
    onGiveUp,
  })
  const last = () => started.at(-1) ?? expect.fail('nothing was started')
  const die = () => {
    last().events.onExit('SIGKILL')
    vi.runAllTimers()
  }
  return { host, started, last, die, onFailed, onGiveUp }
}

const port = () => ({}) as Port

describe('a backend that is kept running', () => {
  test('a port that comes before the backend is ready waits, and is served then', () => {
    const { host, last } = hostOfFakes()
    const early = port()
    host.connect(early)
    expect(last().served).toEqual([])
    last().events.onReady()
    const late = port()
    host.connect(late)
    expect(last().served).toEqual([early, late])
  })

  test('after a death it starts again, and serves the ports that came meanwhile', () => {
    const { host, started, last } = hostOfFakes()
    last().events.onReady()
    last().events.onExit('SIGKILL')
    const meanwhile = port()
    host.connect(meanwhile)
    vi.runAllTimers()
    expect(started).toHaveLength(2)
    last().events.onReady()
    expect(last().served).toEqual([meanwhile])
  })

  test('a port that the dying process did not take goes to the next one', () => {
    const { host, last } = hostOfFakes()
    last().events.onReady()
    const lost = port()
    host.connect(lost)
    last().events.onExit('SIGKILL', last().served)
    vi.runAllTimers()
    last().events.onReady()
    expect(last().served).toEqual([lost])
  })

  test('after six deaths within a minute it gives up and says the last reason; retry begins anew', () => {
    const { host, started, die, onGiveUp } = hostOfFakes()
    for (let death = 0; death < 6; death++) die()
    expect(started).toHaveLength(6)
    expect(onGiveUp).toHaveBeenCalledExactlyOnceWith('SIGKILL')
    host.retry()
    expect(started).toHaveLength(7)
  })

  test('a backend that says why it cannot begin is not started again', () => {
    const { started, last, onFailed } = hostOfFakes()
    last().events.onFailed({ message: 'in use', hint: '' })
    last().events.onExit('exit code 1')
    vi.runAllTimers()
    expect(onFailed).toHaveBeenCalledOnce()
    expect(started).toHaveLength(1)
  })

  test('closing ends it for good', async () => {
    const { host, started, die, last } = hostOfFakes()
    await host.close()
    expect(last().closed).toBe(true)
    die()
    expect(started).toHaveLength(1)
  })
})

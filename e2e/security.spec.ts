import { expect, test } from './fixtures'
import { startListener } from './listener'

// What the page must not be able to do, in the window and in the browser alike.

test.use({ expectedErrors: /Content Security Policy|violates the document|Failed to load resource/ })

test('Node is out of the page’s reach', async ({ page }) => {
  const reachable = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', '__dirname'].filter((name) => name in globalThis),
  )
  expect(reachable).toEqual([])
})

test('the CSP lets no inline script, no eval and no inline handler run', async ({ page }) => {
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    document.head.append(script)
    const holder = document.createElement('div')
    holder.innerHTML = '<img src="data:image/png;base64,AA" onerror="window.ranHandler = true">'
    document.body.append(holder)
    // Not in this very task: what Playwright itself evaluates may use eval.
    const evaluated = await new Promise((resolve) =>
      setTimeout(() => {
        try {
          resolve(globalThis['eval']('true'))
        } catch {
          resolve(false)
        }
      }, 200),
    )
    return { inline: 'ranInline' in window, handler: 'ranHandler' in window, evaluated }
  })
  expect(ran).toEqual({ inline: false, handler: false, evaluated: false })
})

test('the page reaches no other server, by fetch, image, frame, form or socket', async ({ page }) => {
  const elsewhere = await startListener()
  const fetched = await page.evaluate(async (origin) => {
    const image = new Image()
    image.src = `${origin}/image`
    const frame = document.createElement('iframe')
    frame.src = `${origin}/frame`
    const style = document.createElement('link')
    Object.assign(style, { rel: 'stylesheet', href: `${origin}/style` })
    document.body.append(image, frame, style)
    new WebSocket(origin.replace('http', 'ws'))
    navigator.sendBeacon(`${origin}/beacon`, 'x')
    const answer = await fetch(origin).then(
      () => 'answered',
      () => 'refused',
    )
    await new Promise((resolve) => setTimeout(resolve, 500))
    return answer
  }, elsewhere.origin)
  elsewhere.close()
  expect({ fetched, hits: elsewhere.hits() }).toEqual({ fetched: 'refused', hits: 0 })
})

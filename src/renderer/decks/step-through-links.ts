/** Arrow keys go from one link to the next within; Home and End to the ends. */
export function stepThroughLinks(list: HTMLElement): () => void {
  const step = (event: KeyboardEvent) => {
    const links = [...list.querySelectorAll<HTMLElement>('a[href]')]
    const here = links.indexOf(document.activeElement as HTMLElement)
    if (here < 0 || event.ctrlKey || event.metaKey || event.altKey) return
    const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: links.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    links[Math.max(0, Math.min(links.length - 1, next))]?.focus()
  }
  list.addEventListener('keydown', step)
  return () => list.removeEventListener('keydown', step)
}

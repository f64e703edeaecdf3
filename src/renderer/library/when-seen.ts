/** An attachment that calls back once, when the element comes near the window's edge. One observer serves all elements. */
export const whenSeen =
  (seen: () => void) =>
  (element: Element): (() => void) => {
    waiting.set(element, seen)
    observer.observe(element)
    return () => forget(element)
  }

const waiting = new Map<Element, () => void>()

const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue
      waiting.get(target)?.()
      forget(target)
    }
  },
  { rootMargin: '200px' },
)

function forget(element: Element) {
  observer.unobserve(element)
  waiting.delete(element)
}

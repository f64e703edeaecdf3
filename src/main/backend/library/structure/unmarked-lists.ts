import type { Unit } from '../mending/wrapped-lines'
import { endsSentence, startsUppercase } from './punctuation'

/** Short lines after a colon whose bullets were lost in copying become items again. */
export function markUnmarkedLists(units: readonly Unit[]): Unit[] {
  const marked = [...units]
  for (let index = 0; index < marked.length; index++) {
    if (!marked[index]?.text.endsWith(':') || marked[index]?.marker) continue
    let end = index + 1
    while (end < marked.length && isItem(marked[end]) && (end === index + 1 || !marked[end]?.gap)) end++
    if (end - index - 1 < 2) continue
    for (let item = index + 1; item < end; item++) {
      const unit = marked[item]
      if (unit) marked[item] = { ...unit, marker: { ordered: false, width: 0, rest: unit.text } }
    }
    index = end - 1
  }
  return marked
}

const isItem = (unit: Unit | undefined) =>
  unit !== undefined &&
  !unit.marker &&
  unit.quoted === 0 &&
  unit.text.length <= 120 &&
  startsUppercase(unit.text) &&
  !endsSentence(unit.text) &&
  !unit.text.endsWith(':') &&
  !/^#{1,6} |\[edit\]$/.test(unit.text)

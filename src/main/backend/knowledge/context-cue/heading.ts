import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'

/** Words of a heading which can stand in front of a question. */
const LONGEST = 8
/** Questions, and headings of any text. */
const ANY =
  /[:?!]|^(?:the )?(?:road|path|way|prelude|run-up) (?:to|towards)\b|^(?:what|who|how|why|when|where|which|did|does|is|was|explaining|understanding|assessing|evaluating|interpreting)\b|^(?:(?:the )?(?:background|setting|scene|aftermath|consequences|results?|debate|criticisms?)|key (?:points|terms)|further reading|setting the scene)$/i

/** “From Afro-Asia to non-alignment”: the nearest heading that says something by itself; null where there is none. What stands under it is true of it anyway. */
export function headingOver({ document }: Reading, { sections }: Sentence): string | null {
  const found = sections
    .filter(({ level }) => document.sections.filter((other) => other.level === level).length > 1)
    .map(({ title }) =>
      title
        .replace(/^(?:§ ?)?(?:\d+(?:\.\d+)*[.)]?|[IVX]+\.|[A-Za-z][.)])\s+/, '')
        .replace(/^[!?*#\s]+/, '')
        .replace(/[.:;\s]+$/, ''),
    )
  return found.find((heading) => heading.split(' ').length > 1 && heading.split(' ').length <= LONGEST && !ANY.test(heading)) ?? null
}

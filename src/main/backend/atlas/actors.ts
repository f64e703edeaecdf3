import { parse } from 'yaml'
import { z } from 'zod'
import type { Term, Treaty } from '../../../shared/atlas-contract'

const Actors = z.object({
  people: z.array(
    z.object({
      name: z.string(),
      offices: z.array(z.object({ office: z.string(), from: z.number().nullish(), to: z.number().nullish() })).nullish(),
    }),
  ),
  treaties: z.array(
    z.object({
      name: z.string(),
      signed: z.string().nullish(),
      in_force: z.string().nullish(),
      ended: z.string().nullish(),
      content: z.string(),
    }),
  ),
})

type Actors = z.infer<typeof Actors>

/** The offices whose holders met at the summits. */
const LED: readonly (readonly [side: Term['side'], office: RegExp])[] = [
  ['US', /^President of the United States$/],
  [
    'Moscow',
    /^(?:President of (?:the Russian Federation|Russia|the Soviet Union)$|(?:First, then |)(?:General|First) Secretary of the (?:CPSU|Communist Party))/,
  ],
]

/** Leaders' terms and the treaties between their states, from resources/facts/actors.yaml. Throws ZodError. */
export function readActors(yaml: string): { terms: Term[]; treaties: Treaty[] } {
  const actors = Actors.parse(parse(yaml))
  return { terms: termsOf(actors), treaties: treatiesOf(actors) }
}

/** Terms in office from the year of the first meeting on; a leader who followed himself under another title has one bar. */
function termsOf({ people }: Actors): Term[] {
  const terms = people.flatMap(({ name, offices }) =>
    LED.flatMap(([side, office]) => {
      const held = (offices ?? []).filter((one) => office.test(one.office) && one.from != null)
      return merged(held.map(({ from, to }) => ({ name, side, from: from ?? 0, to: to ?? null })))
    }),
  )
  return terms.filter(({ to }) => to === null || to >= FIRST_YEAR).toSorted((a, b) => a.from - b.from)
}

const FIRST_YEAR = 1943

function merged(terms: readonly Term[]): Term[] {
  const joined: Term[] = []
  for (const term of terms.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && (last.to === null || term.from <= last.to))
      last.to = last.to === null || term.to === null ? null : Math.max(last.to, term.to)
    else joined.push({ ...term })
  }
  return joined
}

/** The treaties signed since the first meeting whose day is known. */
const treatiesOf = ({ treaties }: Actors): Treaty[] =>
  treaties
    .flatMap(({ name, signed, in_force, ended, content }) =>
      signed && Number(signed.slice(0, 4)) >= FIRST_YEAR
        ? [{ name, signed, inForce: in_force ?? null, ended: ended ?? null, content }]
        : [],
    )
    .toSorted((a, b) => a.signed.localeCompare(b.signed))

import { z } from 'zod'
import { OfficeHolders, type Term, type Treaty } from '../../../shared/atlas-contract'
import { CitedWork } from '../../../shared/fact-sheets'

const Actors = z.object({
  people: z.array(
    z.object({
      name: z.string(),
      offices: z.array(z.object({ office: z.string(), from: z.number().nullish(), to: z.number().nullish() })).nullish(),
    }),
  ),
  office_holders: z.array(OfficeHolders),
  treaties: z.array(
    z.object({
      name: z.string(),
      signed: z.iso.date().nullish(),
      in_force: z.iso.date().nullish(),
      ended: z.iso.date().nullish(),
      content: z.string(),
      note: z.string().nullish(),
      political: z.boolean().default(false),
      drawn: z.boolean().default(false),
      /** The lexicon knows treaties by name without them; the atlas shows those whose dates rest on something. */
      sources: z.array(CitedWork).min(1).optional(),
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

/** Leaders' terms and the treaties between their states, from what facts/actors.yaml holds. Throws ZodError. */
export function readActors(file: unknown): { terms: Term[]; holders: OfficeHolders[]; treaties: Treaty[] } {
  const actors = Actors.parse(file)
  return { terms: termsOf(actors), holders: actors.office_holders, treaties: treatiesOf(actors) }
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

const treatiesOf = ({ treaties }: Actors): Treaty[] =>
  treaties
    .flatMap(({ name, signed, in_force, ended, content, note, political, drawn, sources }) =>
      signed && sources
        ? [{ name, signed, inForce: in_force ?? null, ended: ended ?? null, content, note: note ?? null, political, drawn, sources }]
        : [],
    )
    .toSorted((a, b) => a.signed.localeCompare(b.signed))

import type { Weights } from './weights'

/** Verbs which are their own past, besides those that double their last letter ("put", "putting"). */
const SAME = /^(?:spread|read|cost|hurt|cast|broadcast|forecast|burst|thrust)$/

export interface Pasts {
  /** The past tense of a verb from its base form: "fly" → "flew", "commit" → "committed", "put" → "put". */
  past(base: string): string
  /** The past tense from the participle: "had flown" → "flew". */
  simple(participle: string): string
}

export function pastsOf({ irregular }: Pick<Weights, 'irregular'>): Pasts {
  const forms = new Map<string, string[]>()
  for (const [form, base] of Object.entries(irregular.verb)) forms.set(base, [...(forms.get(base) ?? []), form])
  const past = (base: string): string => {
    if (base === 'be') return 'was'
    const told = forms.get(base) ?? []
    const past = told.filter((form) => !/ing$/.test(form))
    // "flown", "gone", "begun" and "sunk" are participles where there is another
    const tense = past.filter((form) => !/ne?$/.test(form))
    const [first, second] = tense.length > 0 ? tense : past
    if (first !== undefined) return second !== undefined && /a/.test(second) ? second : first
    if (SAME.test(base) || (told.length > 0 && /[td]$/.test(base))) return base
    if (/e$/.test(base)) return `${base}d`
    return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`
  }
  return {
    past,
    simple: (participle) => {
      // "had become": some participles are base forms
      const base = irregular.verb[participle] ?? (forms.has(participle) ? participle : undefined)
      return base === undefined ? participle : past(base)
    },
  }
}

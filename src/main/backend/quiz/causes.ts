import { shuffled } from '../../../shared/random'
import { askedIn } from '../../../shared/setting'
import type { Candidate } from './candidates'
import { likeness, overlap, rootsOf } from './wording'

/** Above this share of common words two causes may be one cause in other words, or two of one effect. */
const TOO_LIKE = 0.12

/**
 * “True cause among three”: a kept question on a cause, with the causes of two other things beside it. The others come from other readings, or from sentences that share
 * no word of weight with this one, so that none is a cause here as well. Questions that have their options already are left as they are.
 */
export function causesAmongThree(kept: readonly Candidate[], random: () => number): Candidate[] {
  const causes = kept.filter(({ item: { topic, kind, key } }) => topic === 'cause' && kind === 'qa' && key.split(' ').length >= 2)
  const roots = new Map(causes.map(({ item }) => [item.id, rootsOf(`${askedIn(item.stem)} ${item.key}`)]))
  const about = ({ item }: Candidate) => roots.get(item.id) ?? new Set<string>()
  return causes.flatMap((candidate): Candidate[] => {
    const { item } = candidate
    const others: Candidate[] = []
    for (const other of shuffled(causes, random)) {
      const apart = [candidate, ...others].every(
        (one) => one !== other && !overlap(one.item.key, other.item.key) && likeness(about(one), about(other)) < TOO_LIKE,
      )
      if (apart && other.item.documentId !== item.documentId && others.length < 2) others.push(other)
    }
    if (others.length < 2) return []
    const reasons = others.map(
      ({ item: { key, stem }, documentTitle }) => [key, `That answers another question: ${askedIn(stem)} (${documentTitle})`] as const,
    )
    return [
      {
        ...candidate,
        item: {
          ...item,
          kind: 'mcq',
          options: [item.key, ...others.map((one) => one.item.key)],
          distractorReasons: Object.fromEntries(reasons),
        },
      },
    ]
  })
}

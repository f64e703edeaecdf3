import { capital } from '../../../shared/capital'
import type { AtlasFramework, Verdict } from '../../../shared/atlas-contract'

const HEADINGS: readonly (readonly [Verdict['judgement'], string])[] = [
  ['fits', 'What fits'],
  ['does not', 'What does not fit'],
  ['unclear', 'What the evidence leaves open'],
]

/** An essay outline in Markdown: the claim, the evidence on each side in the framework's own order, the rivals, and what would settle it. */
export function outlineOf(framework: AtlasFramework, caseName: string, verdicts: readonly Verdict[]): string {
  const sections = HEADINGS.flatMap(([judgement, heading]) => {
    const found = inOrder(framework, verdicts).filter((verdict) => verdict.judgement === judgement)
    return found.length === 0 ? [] : [`## ${heading}`, found.map(point).join('\n')]
  })
  return [
    `# ${capital(framework.name)} and ${caseName}`,
    `**The framework.** ${framework.thesis} (${framework.author}, *${framework.work.title}*, ${framework.work.year})`,
    ...sections,
    ...(framework.critiques.length > 0
      ? ['## Objections to meet', framework.critiques.map(({ by, says }) => `- ${by}: ${says}`).join('\n')]
      : []),
    '## What further evidence would decide',
    framework.against.map((one) => `- against it: ${one}`).join('\n'),
  ].join('\n\n')
}

/** The verdicts as points of a rubric. */
export const rubricOf = (framework: AtlasFramework, verdicts: readonly Verdict[]): string[] =>
  inOrder(framework, verdicts).map(
    ({ tenet, judgement, evidence }) =>
      `${capital(tenet)}: ${SAID[judgement]}${evidence.trim() === '' ? '' : `, since ${evidence.trim()}`}`,
  )

const SAID: Record<Verdict['judgement'], string> = { fits: 'fits', 'does not': 'does not fit', unclear: 'unclear' }

const point = ({ tenet, evidence }: Verdict) => `- ${capital(tenet)}${evidence.trim() === '' ? '' : ` – ${evidence.trim()}`}`

/** As the framework has them: its tenets, then its stages; what it no longer says comes last. */
export function inOrder({ tenets, stages }: Pick<AtlasFramework, 'tenets' | 'stages'>, verdicts: readonly Verdict[]): Verdict[] {
  const order = [...tenets, ...stages]
  const place = ({ tenet }: Verdict) => (order.includes(tenet) ? order.indexOf(tenet) : order.length)
  return verdicts.toSorted((a, b) => place(a) - place(b))
}

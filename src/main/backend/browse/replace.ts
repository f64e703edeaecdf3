import { runInNewContext } from 'node:vm'
import { escaped } from '../../../shared/escaped'
import type { Replacement } from '../../../shared/browse-contract'
import { AppError } from '../../../shared/errors'
import type { Item, ItemContent } from '../../../shared/item'
import { askedIn } from '../../../shared/setting'
import { GAP } from '../../../shared/words'

/** Milliseconds that a pattern may take over all texts. */
const PATIENCE = 2000

/**
 * What find and replace makes of the items: only those it changes, and none that could not be asked any more (an empty question, a cloze
 * without its gap). Throws INPUT_INVALID for a pattern that cannot be read or takes too long.
 */
export function replaced(items: readonly Item[], options: Omit<Replacement, 'which'>): { item: Item; content: ItemContent }[] {
  const swap = swapper(
    items.flatMap((item) => textsOf(item)),
    options,
  )
  const inStem = options.field !== 'answer' ? swap : same
  const inAnswer = options.field !== 'question' ? swap : same
  const elsewhere = options.field === 'everywhere' ? swap : same
  return items.flatMap((item) => {
    const content: ItemContent = {
      kind: item.kind,
      stem: inStem(item.stem),
      key: inAnswer(item.key),
      accepted: item.accepted.map(inAnswer),
      ...(item.options && { options: item.options.map(inAnswer) }),
      ...(item.pairs && { pairs: item.pairs.map(({ left, right }) => ({ left: inAnswer(left), right: inAnswer(right) })) }),
      ...(item.sequence && { sequence: item.sequence.map(inAnswer) }),
      ...(item.rubric && { rubric: item.rubric.map(inAnswer) }),
      ...(item.distractorReasons && {
        distractorReasons: Object.fromEntries(
          Object.entries(item.distractorReasons).map(([option, reason]) => [inAnswer(option), elsewhere(reason)]),
        ),
      }),
      ...(item.rationale !== undefined && { rationale: elsewhere(item.rationale) }),
    }
    const changed = textsOf(content).some((text, index) => text !== textsOf(item)[index])
    return changed && askable(item, content) ? [{ item, content }] : []
  })
}

const same = (text: string) => text

const askable = (before: Item, { kind, stem, key, options }: ItemContent): boolean =>
  stem.trim() !== '' &&
  (key.trim() !== '' || before.key === '') &&
  (kind !== 'cloze' || askedIn(stem).includes(GAP)) &&
  new Set(options).size === (options?.length ?? 0)

/** The question and the answer first, which is what a preview shows. */
const textsOf = ({ stem, key, accepted, options, pairs, sequence, rubric, distractorReasons, rationale }: ItemContent): string[] => [
  ...[stem, key, ...accepted, ...(options ?? []), ...(pairs ?? []).flatMap(({ left, right }) => [left, right])],
  ...[...(sequence ?? []), ...(rubric ?? []), ...Object.entries(distractorReasons ?? {}).flat(), rationale ?? ''],
]

/** Every text once, in a context that stops when its time is over: a pattern such as (a+)+$ must not hold up the app. */
function swapper(texts: readonly string[], { find, replace, regex, caseSensitive }: Omit<Replacement, 'which'>): (text: string) => string {
  const different = [...new Set(texts)]
  const pattern = regex ? find : escaped(find)
  const given = regex ? replace : replace.replaceAll('$', '$$$$')
  const flags = caseSensitive ? 'gu' : 'giu'
  try {
    const results = runInNewContext(
      'JSON.stringify(JSON.parse(texts).map((text) => text.replace(new RegExp(pattern, flags), given)))',
      { texts: JSON.stringify(different), pattern, flags, given },
      { timeout: PATIENCE },
    ) as string
    const after = JSON.parse(results) as string[]
    const made = new Map(different.map((text, index) => [text, after[index] ?? text]))
    return (text) => made.get(text) ?? text
  } catch (error) {
    // Thrown in the other context, so it is no Error of ours.
    const slow = (error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
    throw slow
      ? new AppError('INPUT_INVALID', 'This pattern takes too long.', 'Avoid repeats within repeats, such as (a+)+.', { cause: error })
      : new AppError('INPUT_INVALID', 'This pattern cannot be read.', 'Check its brackets and slashes, or turn “Pattern” off.', {
          cause: error,
        })
  }
}

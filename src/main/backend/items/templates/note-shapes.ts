import type { Fact } from '../../../../shared/fact'
import { surnameOf } from '../../knowledge/lexicon'
import { capitalise, countWords, withoutArticle } from '../english/words'
import { plainSeed, slotText, type Seed, type Template } from './seed'

const LONGEST_STEM = 30

/** What a line of notes tells in a shape of its own: a chain, a list, whose a concept is, how a vote went, who is to do what. */
export const lineSeeds: Template = (fact) =>
  (SHAPES[slotText(fact, 'shape')]?.(fact) ?? []).filter(({ stem }) => countWords(stem) <= LONGEST_STEM)

const ask = (fact: Fact, asks: string, stem: string, weight: number, accepted: readonly string[] = []): Seed => {
  const told = slotText(fact, 'told')
  return plainSeed(fact, asks, capitalise(stem), told, [withoutArticle(told), ...accepted], weight)
}

const SHAPES: Record<string, ((fact: Fact) => Seed[]) | undefined> = {
  chain: (fact) => {
    const label = slotText(fact, 'label')
    const of = slotText(fact, 'of')
    if (label) return [ask(fact, 'chain', `${of ? `${of} – ` : ''}what was the ${label}, step by step?`, 0.8)]
    return [ask(fact, 'chain', `${slotText(fact, 'first')}${of ? ` (${of})` : ''} – with what result?`, 0.76)]
  },
  members: (fact) => {
    const name = slotText(fact, 'name')
    const subject = slotText(fact, 'subject')
    const about = slotText(fact, 'about')
    const verb = slotText(fact, 'verb').replace(/s$/, '')
    const tail = verb === 'depend' ? ' on' : verb === 'consist' ? ' of' : ''
    const which = slotText(fact, 'which')
    if (which) return [ask(fact, 'member', `which ${which}?`, 0.8)]
    return [ask(fact, 'member', name ? `${about ? `${about} – ` : ''}what are ${name}?` : `what does the ${subject} ${verb}${tail}?`, 0.86)]
  },
  coined: (fact) => {
    const person = slotText(fact, 'person').replace(/ (?:&|\/) /g, ' and ')
    const [title, term, year] = [slotText(fact, 'title'), slotText(fact, 'term'), slotText(fact, 'year')]
    const idea = slotText(fact, 'idea')
    const stem = idea
      ? `Whose idea was ${idea}?`
      : title
        ? `Who wrote “${title}”${year ? ` (${year})` : ''}?`
        : `Whose concept is “${term}”?`
    return [plainSeed(fact, 'author', stem, person, [surnameOf(person)], 0.82)]
  },
  vote: (fact) => {
    const of = slotText(fact, 'of')
    const day = slotText(fact, 'day')
    return [
      ask(
        fact,
        'vote',
        `what was the vote on ${/^(?:the )?[^,]*\b(?:resolution|bill|amendment|motion)\b/i.test(of) && !/\d|^the /.test(of.split(',')[0] ?? '') ? `the ${of}` : of}${day ? ` (${day})` : ''}?`,
        0.72,
        [slotText(fact, 'raw')],
      ),
    ]
  },
  'said-on': (fact) => [
    ask(
      fact,
      'said',
      `what did ${slotText(fact, 'speaker')} say ${slotText(fact, 'preposition') || 'about'} ${slotText(fact, 'matter')}?`,
      0.8,
    ),
  ],
  part: (fact) => {
    const part = slotText(fact, 'part').replace(/^the /, '')
    const of = slotText(fact, 'of')
    const be = /[^sui]s$/.test(part) ? 'were' : 'was'
    return [ask(fact, 'part', `${of ? `${of} – ` : ''}what ${be} the ${part}?`, 0.76)]
  },
  stand: (fact) => {
    const actor = slotText(fact, 'actor')
    const stem = fact.slots.followed ? `what were the consequences for ${actor}?` : `what was the position of ${actor}?`
    return [ask(fact, 'stand', stem, 0.72)]
  },
  names: (fact) => [ask(fact, 'names', `which were ${slotText(fact, 'name')}?`, 0.84)],
  differs: (fact) => [ask(fact, 'difference', `how does ${slotText(fact, 'other')} differ from ${slotText(fact, 'one')}?`, 0.8)],
  'one-word': (fact) => [ask(fact, 'one-word', `${slotText(fact, 'before')} – what does ${slotText(fact, 'one')} stand for?`, 0.74)],
  'done-by': (fact) => {
    const [, be = '', done = ''] = /^(\S+) (.+)$/.exec(slotText(fact, 'done')) ?? []
    return [ask(fact, 'done-by', `by whom ${be} ${slotText(fact, 'thing')} ${done}?`, 0.82)]
  },
  outcome: (fact) => {
    const of = slotText(fact, 'of')
    return [ask(fact, 'outcome', `${slotText(fact, 'cause')}${of ? ` (${of})` : ''} – with what result?`, 0.74)]
  },
  recommended: (fact) => [ask(fact, 'advice', `what does the author recommend that ${slotText(fact, 'who')} should do?`, 0.86)],
}

import { plainSeed, slotText, type Template } from './seed'

/** "What stopped the growth? – a trade": as the text itself asks it. */
export const cleftSeeds: Template = (fact) => {
  const told = slotText(fact, 'answer')
  const [, , but = ''] = /^not (?:only |merely |just )?(.+?),? but (?:also )?(.+)$/.exec(told) ?? []
  return [plainSeed(fact, 'cleft', slotText(fact, 'question'), but || told, [told, told.replace(/,? (?:not|rather than) .*$/, '')], 0.8)]
}

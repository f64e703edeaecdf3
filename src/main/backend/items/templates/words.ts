import type { Fact } from '../../../../shared/fact'
import { surnameOf } from '../../knowledge/lexicon'
import { countWords } from '../english/words'
import { plainSeed, slotsNamed, slotText, type Template } from './seed'

/** Whose words they are, and which words somebody used. */
export const wordsSeeds: Template = (fact) => {
  const [speaker] = slotsNamed(fact, 'speaker')
  if (!speaker || /^(?:an?|one|some) /i.test(speaker.text)) return []
  const said = slotText(fact, 'said')
  const object = slotText(fact, 'object')
  const verb = slotText(fact, 'verb')
  const quoted = `${articleBefore(fact, said)}“${said}”`
  const who = /^(?:spoke of|called for)$/.test(verb)
    ? `Who ${verb} ${quoted}?`
    : verb === 'call' && object
      ? `Who called ${object} ${quoted}?`
      : verb === 'describe' && object
        ? `Who described ${object} as ${quoted}?`
        : `Whose words are “${said}”?`
  return [
    plainSeed(fact, 'speaker', who, speaker.text, [surnameOf(speaker.text)], 0.84),
    ...(object && countWords(said) <= 12 && (verb === 'call' || verb === 'describe')
      ? [
          plainSeed(
            fact,
            'said',
            verb === 'call' ? `What did ${speaker.text} call ${object}?` : `How did ${speaker.text} describe ${object}?`,
            `“${said}”`,
            [said],
            0.7,
          ),
        ]
      : []),
  ]
}

/** "called it a “red line”": the article that stands in front of the quotation. */
export function articleBefore({ anchor: { exact } }: Fact, said: string): string {
  const at = exact.indexOf(said)
  const article = at < 0 ? undefined : /\b(an?|the)\s[“"]$/.exec(exact.slice(0, at))?.[1]
  return article ? `${article} ` : ''
}

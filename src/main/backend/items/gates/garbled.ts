import { isHalfSentence } from '../english/half-sentence'
import { isPersonNoun } from '../../knowledge/phrases'
import { oneLine } from '../../knowledge/plain'
import { tokensOfText, type Token } from '../../knowledge/tokens'
import type { Gate } from '.'
import type { Seed } from '../templates/seed'
import { isOpen } from './sentences'

/** Words of the text that were put together wrongly. */
export const GARBLED: readonly Gate[] = [
  { name: 'is half a sentence', refuses: ({ stem, key, kind }) => kind === 'cloze' && isHalfSentence(stem.replace('_____', key)) },
  // “Castro, Castro wrote, was _____”, “the day on which Malenkov fell, Malenkov let it be known”
  { name: 'names one twice in a row', refuses: ({ stem }) => TWICE.test(stem) },
  // "the Rhineland Pact, the centrepiece of the Rhineland Pact, was concluded by _____": a noun beside its name was taken for the name again
  { name: 'names a thing as a part of itself', refuses: ({ stem, key }) => OF_ITSELF.test(stem.replace('_____', key)) },
  // "_____ → pressure created a problem, and but it took another leader"
  { name: 'joins twice', refuses: ({ stem, key }) => /\b(?:and but|but and|or but|and or)\b/i.test(stem.replace('_____', key)) },
  // "Who took a delegation to Moscow that included Schärf to Moscow?"
  { name: 'says a place twice', refuses: ({ stem, key, kind }) => kind !== 'cloze' && saysTwice(stem, key) },
  // "What was Bismarck’s aim to isolate?": to do what, that is
  { name: 'asks what an aim is to do to', refuses: ({ stem }) => AIM_TO.test(stem) },
  // "When did the peace conclude at Karlowitz has been called the first?"
  { name: 'has a second verb without a subject', refuses: ({ stem, kind }) => kind !== 'cloze' && SECOND_VERB.test(stem) },
  // "In March 1996, after Taiwan's president, who had been allowed to visit? – Lee Teng-hui"
  { name: 'tears a name from its office', refuses: tearsName },
  // "When did Moscow discover?": as it discovered, that is
  { name: 'leaves out what was found or opened', refuses: leavesObject },
  // "What are the three heads of state of which the League appointed a committee?"
  { name: 'turns a list inside out', refuses: ({ stem, kind }) => kind !== 'cloze' && INSIDE_OUT.test(stem) },
  // "after a few days …; the campaign lasted seventy-eight"
  { name: 'counts what it does not name', refuses: ({ stem }) => COUNTS_NOTHING.test(stem) },
  // "When did I declare war?": Nicholas I, that is
  {
    name: 'cuts the number from a ruler',
    refuses: ({ stem, kind }) => kind !== 'cloze' && /\b[Ww]h\p{L}+ (?:did|had|was) I \p{Ll}/u.test(stem),
  },
  // "elected on _____). – 3 July (23 June Old Style"
  {
    name: 'cuts a bracket',
    refuses: ({ stem, kind, key }) => kind === 'cloze' && (isOpen(key) || (/_____[^(]*\)/.test(stem) && !/\([^)]*_____/.test(stem))),
  },
  // "In which year did the Treaty of Nerchinsk conclude with the Russian envoy?": it was concluded
  { name: 'lets a treaty sign', refuses: ({ stem, kind }) => kind !== 'cloze' && SIGNS_ITSELF.test(stem) },
  // "A demand was made, among other things _____", "Finally there was under this that _____"
  {
    name: 'announces what is not there',
    refuses: ({ stem, kind }) => kind === 'cloze' && /,? among other things:?\.?$|\b(?:is|was) \p{Ll}+ this that\b/u.test(stem),
  },
]

const AIM_TO =
  /\bwhat (?:is|was|are|were) [^?]*(?:aims?|purposes?|goals?|tasks?|achievements?|objects?|objectives?|intentions?|jobs?|ambitions?|dut(?:y|ies)|missions?|hopes?|wish(?:es)?) to \p{Ll}+\?$/iu

const SIGNS_ITSELF =
  /\b(?:did|does|do) (?:the |its )?(?:[\p{L}’'–-]+ ){0,4}(?:agreement|treaty|peace|accords?|convention|pact|protocol|armistice|truce|charter)(?: of (?:\p{L}+ ?){1,3}?)? ?(?:sign|ratify|negotiate|conclude(?= (?:at|with|in|on|by|between)\b|\?))\b/iu

/** Behind "did" with its verb no other verb begins with an auxiliary, unless something joins the two. */
const SECOND_VERB =
  /\b[Ww]hen did (?:(?!\b(?:who|whom|whose|which|that|what|when|where|why|how|whether|if|as|after|before|since|until|while|because|than|and|but|or|if|though|although|unless|once)\b)[^,“”"?])+ (?:has|have|had|is|was|were) (?:been |not |[\p{L}]+ed\b)/u

const PHRASE = /\b(?:to|in|at|around|on|for|from) (?:the )?(?:\p{L}+ ){0,2}\p{L}+/giu

function saysTwice(stem: string, key: string): boolean {
  const end = stem.replace(/\?$/, '')
  return [...end.matchAll(PHRASE)].some(([phrase]) => {
    if (!end.endsWith(` ${phrase}`) || !/\p{Lu}|\bthe \p{L}+ /u.test(phrase)) return false
    return end.slice(0, -phrase.length).includes(` ${phrase} `) || key.endsWith(` ${phrase}`)
  })
}

const INSIDE_OUT =
  /\b[Ww]hat (?:are|were) the (?:two|three|four|five|six|seven) (?!(?:ways|respects|areas|fields|cases|conditions|circumstances|forms|stages|places|years)\b)[^?]* (?:of|in) which [^?]*\?$/u

/** The words in front of the question end with an office, and in the text go on with the name of who holds it. */
function tearsName({ stem, kind, fact }: Seed): boolean {
  const lead = kind === 'cloze' ? undefined : /(?:^|: |– )([^:]*?), (?:who|what|which|whom|when|where)\b/u.exec(stem)?.[1]
  const office = lead === undefined ? undefined : tokensOfText(lead).at(-1)
  if (lead === undefined || !office || !isPersonNoun(office)) return false
  const [, behind = ''] = oneLine(fact.anchor.exact).split(lead.split(' ').slice(-2).join(' '))
  return /^ \p{Lu}\p{Ll}/u.test(behind)
}

/** "a conversation on 6 September opened the way", "as Moscow discovered in July": the verb at the end of the question has more to it in the text. */
function leavesObject({ stem, kind, asks, fact }: Seed): boolean {
  const base = kind !== 'cloze' && asks === 'date' ? /\b[Ww]hen did [^?]* (\p{Ll}+)\?$/u.exec(stem)?.[1] : undefined
  if (base === undefined) return false
  const tokens = tokensOfText(oneLine(fact.anchor.exact))
  const verbs = tokens.filter(({ lemma, tag }) => lemma === base && /^VB/.test(tag))
  return (
    verbs.length > 0 &&
    verbs.every((verb) => {
      const own = tokens.filter(({ head }) => head === verb)
      const isAside = verb.label === 'advcl' && FINDS.test(base) && own.some(({ lower, label }) => lower === 'as' && label !== 'prep')
      const isObject = ({ label, start }: Token): boolean =>
        /^(?:dobj|ccomp|xcomp)$/.test(label) && !tokens.some((t) => t.text === ',' && t.start > verb.start && t.start < start)
      return isAside || own.some(isObject)
    })
  )
}

const FINDS = /^(?:discover|find|learn|realise|realize|see|note|say|show|admit|argue|observe|report|explain|know|claim)$/

const OF_ITSELF = /\b(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+), (?:the|an?) [^,.;]{1,40} (?:of|in|to) (?:the )?\1\b/u

const TWICE =
  /(?<![\p{L}’'-] )\b(\p{Lu}\p{Ll}[\p{L}’'-]+), \1 \p{Ll}|\b(\p{Lu}\p{Ll}[\p{L}’'-]+) \p{Ll}+, \2 \p{Ll}|(\p{Lu}\p{Ll}+ \p{Lu}[\p{L}’'-]+), \3,|(?<!, )\b(?:by|for|of|to|with|from|than) (\p{Lu}\p{Ll}[\p{L}’'-]+), \4,/u

const COUNTS_NOTHING =
  /\b(?:lasted|took) (?:only |just |about |some )?(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{Ll}+)?|eleven|twelve|\p{Ll}+teen|\d{1,3})\.$/u

import { spelledIn } from './title-spelling'

/** “UNEF I revisited”: that somebody looks at it again. */
export const LOOKED_AT = / (?:revisited|reconsidered|reassessed|re-?examined|explained|in retrospect|story(?=$|, \d))/i

/** What kind of text it is, in front of its title. */
export const KIND =
  /^(?:lecture|chapter|week|wk|unit|part|session|seminar|notes?|handout|reading|opinion|introduction|essay|review|untitled|home|comment|analysis|briefing|policy brief|the argument over|op-?ed|box|section|l\d{1,2}|[A-Z]{2,3} \d{3})\b[\s\d.:–-]*/i
export const OPENING =
  /^(?:why|how|what|when|was it|is it|did|do|does|after|before|beyond|on|about|understanding|explaining|rethinking|the (?:wrong |right |real |true )?(?:case (?:for|against)|limits of|logic of|problem (?:of|with)|lessons? (?:of|from)|end of|rise of|fall of|future of|meaning of|argument over|debate (?:on|over|about)|story of|trouble with|history of|politics of|road to)|a (?:short |brief )?history of)\s+/i

/**
 * “Little Entente”, “Little Entente and the limits of regional alliance”, “limits of regional alliance”, “regional alliance” of “The Little Entente and the Limits of Regional
 * Alliance”: each part of a title, and what stands in front of its joints and behind them, spelt as the text spells its words.
 */
export function partsOf(
  titles: readonly string[],
  text: string,
  isName: (word: string) => boolean,
): { name: string; place: 'whole' | 'front' | 'behind' }[] {
  const found = new Map<string, { name: string; place: 'whole' | 'front' | 'behind' }>()
  const add = (part: string, place: 'whole' | 'front' | 'behind'): void => {
    const name = part
      .replace(/^(?:(?:the|an?|and|of|in|on|over|from|to) )+/i, '')
      .replace(/^[“"‘']|[”"’'.,;]+$/g, '')
      .replace(/[’']s$/, '')
      .trim()
    const words = name.split(' ')
    if (name.length > 3 && words.length <= LONGEST_PART && !/^\P{L}*$/u.test(name) && !found.has(name.toLowerCase()))
      found.set(name.toLowerCase(), { name, place })
  }
  for (const title of titles)
    for (const segment of title.replace(/\([^)]*\)/g, ' ').split(/\s*(?:[:?!|·;]|\s[/–—-]{1,2}\s|\.\s)\s*/)) {
      const plain = spelledIn(
        text,
        segment
          .replace(KIND, '')
          .replace(/^[\d.]+\s+/, '')
          .replace(LOOKED_AT, '')
          .trim(),
        isName,
      )
      add(plain.replace(OPENING, ''), 'whole')
      if (DOING.test(plain)) add(plain.replace(DOING, ''), 'behind')
      for (const joint of plain.matchAll(JOINT)) {
        add(plain.slice(0, joint.index).replace(OPENING, ''), 'front')
        // “From Deadlock to the INF Treaty”: how it ended
        if (!(joint[0].startsWith(' to ') && /^from /i.test(plain))) add(plain.slice(joint.index + joint[0].length), 'behind')
      }
    }
  return [...found.values()]
}

/** “Rebuilding France’s relations with Africa”: what is to be done with it. */
const DOING = /^\p{L}{3,}ing (?:and \p{L}{3,}ing )?(?:the |an? )?(?=\p{Lu})/u

/** Words of a topic. */
const LONGEST_PART = 8
const JOINT =
  /,? (?:and|of|on|over|in|at|from|between|after|before|during|since|under|with|without|for|about|as|to|against) (?:the |an? )?|, /g

import { partsOf } from '../../../../shared/setting'
import { flag, type Features } from '../../knowledge/boosted'
import { countWords } from '../english/words'
import { leavesNameless, pointsBack } from '../passage/before'

/** What stands before a question in its reading. */
export function settingFeatures(setting: string, asked: string): Features {
  if (setting === '') return {}
  const { where: titles, told } = partsOf(setting)
  const where = titles.join(' › ')
  const words = countWords(told)
  return {
    'in its passage': 1,
    'words of the passage': words,
    'sentences of the passage': (told.match(/[.?!][”"’)]*(?= |$)/g) ?? []).length,
    'passage is a title': flag(words === 0),
    'passage of a few words': flag(words > 0 && words < 6),
    'passage opens back': flag(pointsBack(told)),
    'passage without the answer': flag(told.includes('…')),
    'opens back': flag(pointsBack(asked)),
    'opens back to nothing': flag(pointsBack(asked) && words < 6),
    'names nobody': flag(leavesNameless(`${told} ${asked}`)),
    'words where': countWords(where),
    'names where': (where.match(/(?<=[ “"(])\p{Lu}[\p{L}’'.-]+/gu) ?? []).length,
    'parts where': Math.max(1, titles.length),
    'names of the passage': Math.min(6, (told.match(/(?<=[\s“"(])\p{Lu}[\p{L}’'.-]+/gu) ?? []).length),
    'words all told': words + countWords(asked),
  }
}

/**
 * A question with its setting: "[Partition of Bengal › Curzon: The viceroy toured the delta twice.] In _____ he signed the order." The setting says where one is, and is shown small
 * above what is asked; it is part of the question, so that it goes wherever the question goes, to paper and to other programs.
 */
export interface Apart {
  /** Empty where the question has none. */
  setting: string
  /** What is asked, without its setting. */
  asked: string
}

export interface Setting {
  /** The reading's title and the heading. */
  where: string[]
  /** What is told just before; may be empty. */
  told: string
}

const SETTING = /^\[([^[\]]{3,})\]\s+(?=\S)/u

/** A question's setting, and what is asked. */
export function apart(stem: string): Apart {
  const [whole = '', setting = ''] = SETTING.exec(stem) ?? []
  const asked = stem.slice(whole.length)
  return setting === '' || isSetting(setting, asked) ? { setting, asked } : { setting: '', asked: stem }
}

/** Not an editor's "[The West] had promised …", nor the "[...]" with which other programs show a gap. */
const isSetting = (words: string, asked: string): boolean => /[\p{L}\d]/u.test(words) && (/ › |: /.test(words) || !/^\p{Ll}/u.test(asked))

/** A question behind its setting; the question alone where that is empty. */
export const behind = (setting: string, asked: string): string => (setting === '' ? asked : `[${inBrackets(setting)}] ${asked}`)

/** What is asked, without its setting. */
export const askedIn = (stem: string): string => apart(stem).asked

/** A setting as it is written: the first colon ends its titles, whose own become dashes; what is told without any begins with "… ". */
export function written({ where, told }: Setting): string {
  const titles = where.map(asTitle).join(' › ')
  return titles !== '' && told !== '' ? `${titles}: ${told}` : titles || (told && `${BARE}${told}`)
}

/** What a setting was written of, its titles with dashes for colons. */
export function partsOf(setting: string): Setting {
  if (setting.startsWith(BARE)) return { where: [], told: setting.slice(BARE.length) }
  const [titles = '', ...told] = setting.split(': ')
  return { where: titles === '' ? [] : titles.split(' › '), told: told.join(': ') }
}

const BARE = '… '
const asTitle = (title: string): string => title.replaceAll(': ', ' – ').replace(/^… /, '…').replaceAll(' › ', ' – ')

/** Titles that a question's own setting does not name. */
export function untoldBySetting(stem: string, titles: readonly string[]): string[] {
  const { where } = partsOf(apart(stem).setting)
  return titles.filter((title) => !where.includes(inBrackets(asTitle(title))))
}

/** Brackets are the setting's own. */
const inBrackets = (text: string): string => text.replaceAll('[', '(').replaceAll(']', ')')

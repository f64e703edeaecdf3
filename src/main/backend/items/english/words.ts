import { count, isPlain } from '../../knowledge/plain'
import { remembered } from '../../knowledge/remembered'
import { sure } from '../../knowledge/sure'
/** How many words a person would count; a compound with hyphens counts once. */
export const countWords: (text: string) => number = remembered((text) => count(text, isPlain(text) ? PLAIN_COUNTED : COUNTED))

const COUNTED = /[\p{L}\p{N}][\p{L}\p{N}_.,'’\-–]*/gu
const PLAIN_COUNTED = /[A-Za-z0-9][A-Za-z0-9_.,'’\-–]*/g

export const capitalise = (text: string): string => (text ? sure(text[0]).toUpperCase() + text.slice(1) : text)

const EMPTY = new Set(
  'a an the of to in on at by for with from into onto about between among after before during than as and or but is are was were be been do does did has have had will would can could may might must shall should not what who which when where why how that this these those it its their his her he she they there'.split(
    ' ',
  ),
)

/** The words that carry meaning, in lower case. */
export const contentOf: (text: string) => readonly string[] = remembered((text) =>
  (text.toLowerCase().match(isPlain(text) ? /[a-z0-9][a-z0-9.'’-]*/g : /[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? [])
    .map((w) => (w.endsWith('s') || w.endsWith('.') ? w.replace(/['’]s$|[.]$/g, '') : w))
    .filter((w) => !EMPTY.has(w)),
)

/** Leaves out an article at the start: an answer is as right without it. */
export const withoutArticle = (text: string): string => text.replace(/^(?:the|an?)\s+/i, '')

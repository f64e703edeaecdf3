import type { Sentence } from '../analysis'

/** Sentences in which a text speaks of itself or of its reader carry nothing to ask. */
const ABOUT_ITSELF =
  /^(?:this|the|our) (?:article|essay|paper|chapter|section|text|piece|book|post|lecture|report|study|handout|reading|unit|module)\b|\b(?:in|of|throughout|purpose of) (?:this|the present) (?:article|essay|paper|chapter|section|lecture)\b|\bthe present (?:article|essay|paper|chapter|section|lecture)\b|\b(?:as (?:we )?(?:noted|discussed|mentioned|seen|argued) (?:above|below|earlier))\b/i
export const CLUTTER =
  /\b(?:logged in|leave a reply|post a comment|add comment|comments? \(|subscribe|newsletter|click here|share this|all rights reserved|cookie|sign up|read more|read next|see also|advertisement)\b/i

/** True for a sentence that says something about the world. */
export const isContent = (text: string, sentence: Sentence): boolean =>
  sentence.kind !== 'heading' &&
  !text.startsWith('(') &&
  !ABOUT_ITSELF.test(text) &&
  !CLUTTER.test(text) &&
  sentence.tokens.length >= 5 &&
  !/\?\s*[”"]?$/.test(text)

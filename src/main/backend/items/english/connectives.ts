/** Words which join a sentence to the one before it, and say nothing else. */
const JOINS =
  'also|therefore|thus|hence|however|moreover|furthermore|consequently|accordingly|similarly|likewise|meanwhile|nevertheless|nonetheless|in turn|of course|by contrast|in contrast|on the contrary|in other words|for (?:its|his|her|their) part'
const ASIDE = new RegExp(`^([^,;:.“”"()_]{2,70}), (?:${JOINS}),(?= )`, 'u')
const INSIDE = new RegExp(
  `^([^,;:.“”"()_]{2,70}?(?:, [^,;:.“”"()_]{2,60},)?) (?:${JOINS})(?= \\p{L})(?! (?:as|because|known|called)\\b)`,
  'u',
)

/** "India now held", "by now his adviser": then, that is; what is so today ("now exempts") stays. */
const THEN =
  /(?<=[\p{L},]) (?:by now(?= (?:an?|the|his|her|its|their)\b)|now(?= (?:\p{Ll}+ed|held|had|was|were|found|took|made|gave|stood|began|came|went|saw|knew|thought|felt|said|wrote|told|meant|lay|sat|led|sought|brought|fought|ran|won|lost|kept)\b))/gu

/** "Sanctions are therefore imposed …" → "Sanctions are imposed …": what a sentence goes on from is not there when it is asked about by itself. */
export const withoutConnectives = (stem: string): string =>
  /\b(?:not only|neither)\b/.test(stem)
    ? stem
    : stem
        .replace(ASIDE, '$1')
        .replace(INSIDE, '$1')
        .replace(/["“]/.test(stem) ? /$^/ : THEN, '')

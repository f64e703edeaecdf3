/** What stands in front of a time that names a thing, and tells nothing of when the story stands: "a protocol of 1974", "since 2016". */
export const ASIDE =
  /\b(?:treaty|protocol|agreement|accords?|pact|war|crisis|rules|text|law|constitution|convention|act|memorandum|declaration|settlement|congress|conference|revolution|edition|book|article|study) of $|\bsince $/i

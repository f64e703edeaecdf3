const MARK =
  /(?:^|,? )(?:(?:on|in) (?:this|that|his|her|[\p{L}-]+[’']s) (?:view|model|account|reading|argument|theory|interpretation|telling)|by (?:this|his|her) (?:logic|reasoning|argument)),?(?= |$)/iu

/** The question with the name of whoever holds what it asks for: "According to Kydd, what is bias?" */
export function voiced(stem: string, key: string, voice: string | undefined): string {
  if (voice === undefined || /^(?:according to|in [\p{L}-]+[’']s view)/iu.test(stem) || key.includes(voice)) return stem
  const bare = stem.replace(MARK, '').trim()
  if (bare.includes(voice)) return stem
  return `According to ${voice}, ${bare.charAt(0).toLowerCase()}${bare.slice(1)}`
}

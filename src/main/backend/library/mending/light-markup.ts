/** Takes the marks of Markdown out of plain text: *emphasis*, _emphasis_, **strong**, `code` and [words](address) become their words. */
export function dropLightMarkup(text: string): string {
  if (!/[*_`]|\]\(/.test(text)) return text
  return text
    .replace(/!?\[([^[\]\n]{1,300})\]\((?:https?:\/\/|mailto:|\/|#)[^()\s]{0,2000}(?: "[^"\n]{0,200}")?\)/g, '$1')
    .replace(/(?<![\p{L}\p{N}*])\*\*(?=\S)([^*\n]{1,400}?)(?<=\S)\*\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]{1,400}?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])__(?=\S)([^_\n]{1,400}?)(?<=\S)__(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_\n]{1,400}?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/(?<!`)`([^`\n]{1,200})`(?!`)/g, '$1')
}

/** The words without marks of quotation and brackets that lost their partner, nor those that hold the whole. */
export function balance(text: string): string {
  const opens = (text.match(/“/g) ?? []).length
  const closes = (text.match(/”/g) ?? []).length
  let out = text
  if (opens > closes) out = out.replace('“', '')
  if (closes > opens) out = out.replace('”', '')
  out = out.replace(/([.,])”/g, '”')
  // A straight mark that lost its partner gets it back at the end.
  if ((out.match(/"/g) ?? []).length % 2 === 1) out = /"[^"]*$/.test(out) && !out.endsWith('"') ? `${out}"` : out.replace('"', '')
  if (/^“[^“”]*”$/.test(out)) out = out.slice(1, -1)
  if ((out.match(/\(/g) ?? []).length !== (out.match(/\)/g) ?? []).length) out = out.replace(/[()]/g, '')
  return out.trim()
}

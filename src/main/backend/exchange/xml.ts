/** What may stand in an element: text, which is escaped, elements, or nothing. */
export type Child = string | Element | undefined | false | readonly Child[]

export interface Element {
  name: string
  attributes: Record<string, string | number | boolean | undefined>
  children: readonly Child[]
}

/** `element('p', { class: 'stem' }, 'a < b')`. Attributes that are undefined are left out. */
export const element = (name: string, attributes: Element['attributes'] = {}, ...children: Child[]): Element => ({
  name,
  attributes,
  children,
})

/** A whole file, without white space between elements: it would be content to some readers. */
export const xmlFile = (root: Element): string => `<?xml version="1.0" encoding="UTF-8"?>\n${written(root)}\n`

function written(child: Child): string {
  if (child === undefined || child === false) return ''
  if (typeof child === 'string') return escaped(child)
  if ('name' in child) {
    const attributes = Object.entries(child.attributes)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
      .join('')
    const inside = child.children.map(written).join('')
    return inside === '' ? `<${child.name}${attributes}/>` : `<${child.name}${attributes}>${inside}</${child.name}>`
  }
  return child.map(written).join('')
}

/** Characters that XML 1.0 cannot hold at all are left out. */
const escaped = (text: string): string =>
  text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')

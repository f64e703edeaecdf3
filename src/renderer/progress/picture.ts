import type { Plot } from './plot'

/** Pixels of the picture for each unit of the drawing. */
const SCALE = 2
const EDGE = 8
const LOOKS = ['fill', 'stroke', 'stroke-width', 'font-family', 'font-size', 'opacity', 'text-anchor'] as const

/** Pixels above the drawing, for its title and what it says. */
const HEAD = 64

/** The drawing as it looks in the present theme, under its title and sentence, as a PNG. */
export async function pictureOf(drawing: SVGSVGElement, { title, sentence }: Pick<Plot, 'title' | 'sentence'>): Promise<Blob> {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const { width, height } = drawing.viewBox.baseVal
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  // No style sheet reaches the copy, and the page's CSP allows no style attribute: the looks become attributes of SVG's own.
  const originals = drawing.querySelectorAll('*')
  copy.querySelectorAll<SVGElement>('*').forEach((element, index) => {
    const looks = getComputedStyle(originals[index] as Element)
    for (const name of LOOKS) element.setAttribute(name, looks.getPropertyValue(name))
  })
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = (height + HEAD) * SCALE
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  const look = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name)
  context.fillStyle = look('--sheet')
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = look('--ink')
  context.font = `500 ${17 * SCALE}px ${look('--font-reading')}`
  context.fillText(title, EDGE * SCALE, 24 * SCALE, canvas.width - 2 * EDGE * SCALE)
  context.fillStyle = look('--ink-soft')
  context.font = `${12 * SCALE}px ${look('--font-frame')}`
  context.fillText(sentence, EDGE * SCALE, 46 * SCALE, canvas.width - 2 * EDGE * SCALE)
  context.drawImage(image, 0, HEAD * SCALE, canvas.width, height * SCALE)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be drawn.'))), 'image/png'),
  )
}

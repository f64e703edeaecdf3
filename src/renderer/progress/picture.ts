/** Pixels of the picture for each unit of the drawing. */
const SCALE = 2
const LOOKS = ['fill', 'stroke', 'stroke-width', 'font-family', 'font-size', 'opacity', 'text-anchor'] as const

/** The drawing as it looks in the present theme, as a PNG. */
export async function pictureOf(drawing: SVGSVGElement): Promise<Blob> {
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
  canvas.height = height * SCALE
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--sheet')
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be drawn.'))), 'image/png'),
  )
}

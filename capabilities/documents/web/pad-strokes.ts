export interface Place {
  x: number
  y: number
}

/** Ink on white, whatever the theme: a signature is kept as it would stand on paper. */
const ink = '#1b2547'

export function wipe(canvas: HTMLCanvasElement): void {
  const paper = canvas.getContext('2d')
  if (!paper) return
  paper.fillStyle = '#fff'
  paper.fillRect(0, 0, canvas.width, canvas.height)
}

/** As many pixels as the screen has under it, so that thin strokes stay thin. */
export function fit(canvas: HTMLCanvasElement): void {
  const { width, height } = canvas.getBoundingClientRect()
  const scale = Math.min(window.devicePixelRatio || 1, 2)
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  wipe(canvas)
}

/** Where on the canvas the pointer is. */
export function placeOf(canvas: HTMLCanvasElement, event: { clientX: number; clientY: number }): Place {
  const box = canvas.getBoundingClientRect()
  const scale = canvas.width / box.width
  return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale }
}

export function drawStroke(canvas: HTMLCanvasElement, from: Place, to: Place): void {
  const paper = canvas.getContext('2d')
  if (!paper) return
  paper.strokeStyle = ink
  paper.lineWidth = Math.max(2, canvas.width / 220)
  paper.lineCap = 'round'
  paper.lineJoin = 'round'
  paper.beginPath()
  paper.moveTo(from.x, from.y)
  paper.lineTo(to.x, to.y)
  paper.stroke()
}

/** The mark of a press: rings as wide as the thumb that touched. A screen sees no ridges, and we would not keep them. */
export function drawThumb(canvas: HTMLCanvasElement, at: Place, touched: { width: number; height: number }): void {
  const paper = canvas.getContext('2d')
  if (!paper) return
  const scale = canvas.width / canvas.getBoundingClientRect().width
  const across = Math.max(26, touched.width / 2) * scale
  const along = Math.max(34, touched.height / 2) * scale
  paper.strokeStyle = ink
  paper.lineWidth = 2.5 * scale
  for (let ring = 1; ring > 0.1; ring -= 0.17) {
    paper.beginPath()
    paper.ellipse(at.x, at.y, across * ring, along * ring, 0, 0, 2 * Math.PI)
    paper.stroke()
  }
}

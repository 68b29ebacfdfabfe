const longestEdge = 1600
const quality = 0.8

/**
 * The picture drawn anew as JPEG, 1600 pixels at most: enough to read a passport by, and a tenth of what a phone takes.
 * Drawing it anew leaves behind everything that a camera writes beside the picture (EXIF): where and when it was taken
 * and on which phone. Whoever steals a backup would otherwise learn where somebody hides.
 * @throws when the browser cannot decode it
 */
export async function redraw(photo: Blob): Promise<Blob> {
  const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' })
  try {
    const scale = Math.min(1, longestEdge / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.width * scale))
    canvas.height = Math.max(1, Math.round(picture.height * scale))
    const paper = canvas.getContext('2d')
    if (!paper) throw new Error('This browser cannot draw.')
    // A picture with clear places becomes black on JPEG otherwise.
    paper.fillStyle = '#fff'
    paper.fillRect(0, 0, canvas.width, canvas.height)
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return await blobOf(canvas, 'image/jpeg')
  } finally {
    picture.close()
  }
}

export async function blobOf(canvas: HTMLCanvasElement, type: 'image/jpeg' | 'image/png'): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('Nothing was drawn.'))), type, quality)
  })
}

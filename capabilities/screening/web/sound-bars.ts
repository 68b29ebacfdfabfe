/** How many strokes the picture of a sound has. */
export const strokes = 22

/**
 * The loudness of a sound in equal parts, between 0 and 1, beside its loudest part: quiet speakers look like loud ones.
 * @param samples between −1 and 1
 */
export function barsOf(samples: Float32Array, count = strokes): number[] {
  if (samples.length === 0) return Array.from({ length: count }, () => 0)
  const part = samples.length / count
  const loudness = Array.from({ length: count }, (_, at) => {
    const from = Math.floor(at * part)
    return rootMeanSquare(samples.subarray(from, Math.max(from + 1, Math.floor((at + 1) * part))))
  })
  const loudest = Math.max(...loudness)
  return loudness.map((each) => (loudest === 0 ? 0 : each / loudest))
}

export function rootMeanSquare(samples: Float32Array): number {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return samples.length === 0 ? 0 : Math.sqrt(sum / samples.length)
}

/** 0:07, as on a watch. */
export function minutesAndSeconds(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

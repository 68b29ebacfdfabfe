/**
 * Plain bytes in one chunk. As base64 in JSON it is 64 KiB: small enough to get through a weak signal in one go, and to
 * be lost without losing much.
 */
export const chunkBytes = 48 * 1024
/** Plain bytes of one document: some forty photos as the device re-encodes them, or ten minutes of speech. */
export const longestDocument = 8 * 1024 * 1024
/** Documents of one record that were not voided, on each side of the wall between documents and consents. */
export const mostDocuments = 40

export function chunkCountOf(byteLength: number): number {
  return Math.ceil(byteLength / chunkBytes)
}

/** Where a chunk begins and ends in the whole; undefined when the whole has no such chunk. */
export function rangeOf(index: number, byteLength: number): { from: number; to: number } | undefined {
  const from = index * chunkBytes
  return index >= 0 && from < byteLength ? { from, to: Math.min(from + chunkBytes, byteLength) } : undefined
}

/** The chunks of the whole that are not among those that are there. */
export function missingOf(byteLength: number, there: readonly number[]): number[] {
  const known = new Set(there)
  return Array.from({ length: chunkCountOf(byteLength) }, (_, index) => index).filter((index) => !known.has(index))
}

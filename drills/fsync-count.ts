import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Counts what this process really asks of the operating system, so that the drill need not believe the database's own
 * counter. The calls go through unchanged.
 */
export function countDiskSyncs(): () => number {
  let count = 0
  for (const name of ['fsyncSync', 'fdatasyncSync'] as const) {
    const real = fs[name]
    fs[name] = (descriptor) => {
      real(descriptor)
      count += 1
    }
  }
  syncBuiltinESMExports()
  return () => count
}

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export interface Pattern {
  name: string
  bytes: Buffer
}

/** One place where a mark stands that should stand nowhere. */
export interface Sighting {
  place: string
  /** In which form: as typed, in hexadecimal … */
  form: string
  times: number
}

export function searchBytes(place: string, bytes: Buffer, patterns: readonly Pattern[]): Sighting[] {
  return patterns.flatMap(({ name, bytes: wanted }) => {
    let times = 0
    for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) times += 1
    return times === 0 ? [] : [{ place, form: name, times }]
  })
}

/** Every file below, as raw bytes. @throws when there is none: a search of nothing finds nothing */
export function searchFolder(folder: string, patterns: readonly Pattern[]): Sighting[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  if (files.length === 0) throw new Error('There is no file to search.')
  return files.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name)
    return searchBytes(relative(folder, path), readFileSync(path), patterns)
  })
}

/** @throws when the search misses one of its own forms in the middle of other bytes */
export function mustFindAll(patterns: readonly Pattern[]): void {
  for (const pattern of patterns) {
    const planted = Buffer.concat([Buffer.from('before '), pattern.bytes, Buffer.from([0, 255, 1])])
    if (searchBytes('control', planted, [pattern]).length !== 1) {
      throw new Error(`The search misses what is ${pattern.name}.`)
    }
  }
}

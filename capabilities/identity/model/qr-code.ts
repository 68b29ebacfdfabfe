/**
 * A QR code drawn here (ISO/IEC 18004, byte mode, error correction level L, versions 1 to 10), because the secret of
 * an authenticator must not pass through anybody else's program. Mask 0 throughout: readers accept every mask.
 */

/** Error-correction bytes in each block, and the number of blocks, for level L by version. */
const correction = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18] as const
const blocks = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4] as const

/**
 * @param bytes the text in UTF-8
 * @returns rows of dark (true) and light modules, without the quiet zone
 * @throws when there are more than 271 bytes
 */
export function qrCode(bytes: Uint8Array): boolean[][] {
  const version = versionFor(bytes.length)
  const grid = new Grid(version)
  grid.drawPatterns()
  grid.drawData(interleave(dataBytes(bytes, version), version))
  return grid.dark
}

function versionFor(length: number): number {
  for (let version = 1; version <= 10; version += 1) {
    if (length <= capacity(version) - (version < 10 ? 2 : 3)) return version
  }
  throw new Error('The text is too long for a QR code of this size.')
}

/** Bytes for data: all bytes less those for correction. */
function capacity(version: number): number {
  return allBytes(version) - correction[version - 1]! * blocks[version - 1]!
}

function allBytes(version: number): number {
  let modules = (16 * version + 128) * version + 64
  if (version >= 2) {
    const marks = Math.floor(version / 7) + 2
    modules -= (25 * marks - 10) * marks - 55
  }
  return Math.floor((version >= 7 ? modules - 36 : modules) / 8)
}

/** Mode, length, text, terminator and padding (ISO/IEC 18004 section 7.4). */
function dataBytes(text: Uint8Array, version: number): number[] {
  const bits: number[] = []
  const push = (value: number, width: number) => {
    for (let at = width - 1; at >= 0; at -= 1) bits.push((value >>> at) & 1)
  }
  push(0b0100, 4)
  push(text.length, version < 10 ? 8 : 16)
  for (const byte of text) push(byte, 8)
  const room = capacity(version) * 8
  push(0, Math.min(4, room - bits.length))
  push(0, (8 - (bits.length % 8)) % 8)
  const bytes = Array.from({ length: bits.length / 8 }, (_, at) =>
    Number.parseInt(bits.slice(at * 8, at * 8 + 8).join(''), 2),
  )
  while (bytes.length < capacity(version)) bytes.push((bytes.length - bits.length / 8) % 2 === 0 ? 0xec : 0x11)
  return bytes
}

/** Blocks with their correction, byte by byte in turn, so that a scratch hurts each of them a little. */
function interleave(data: readonly number[], version: number): number[] {
  const count = blocks[version - 1]!
  const extra = correction[version - 1]!
  const short = Math.floor(allBytes(version) / count) - extra
  const shortCount = count - (allBytes(version) % count)
  const divisor = divisorOf(extra)
  let from = 0
  const parts = Array.from({ length: count }, (_, index) => {
    const length = short + (index < shortCount ? 0 : 1)
    const part = data.slice(from, (from += length))
    return { part, check: remainderOf(part, divisor) }
  })
  const result: number[] = []
  for (let at = 0; at <= short; at += 1) for (const { part } of parts) if (at < part.length) result.push(part[at]!)
  for (let at = 0; at < extra; at += 1) for (const { check } of parts) result.push(check[at]!)
  return result
}

/** Multiplication in GF(2^8) modulo x^8 + x^4 + x^3 + x^2 + 1. */
function times(one: number, other: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d)
    product ^= ((other >>> bit) & 1) * one
  }
  return product
}

function divisorOf(degree: number): number[] {
  const result: number[] = Array.from({ length: degree }, (_, at) => (at === degree - 1 ? 1 : 0))
  let root = 1
  for (let round = 0; round < degree; round += 1) {
    for (let at = 0; at < degree; at += 1) result[at] = times(result[at]!, root) ^ (result[at + 1] ?? 0)
    root = times(root, 2)
  }
  return result
}

function remainderOf(data: readonly number[], divisor: readonly number[]): number[] {
  const result = divisor.map(() => 0)
  for (const byte of data) {
    const factor = byte ^ result.shift()!
    result.push(0)
    divisor.forEach((coefficient, at) => (result[at]! ^= times(coefficient, factor)))
  }
  return result
}

class Grid {
  readonly dark: boolean[][]
  readonly #taken: boolean[][]
  readonly #version: number
  readonly #size: number

  constructor(version: number) {
    this.#version = version
    this.#size = version * 4 + 17
    const empty = () => Array.from({ length: this.#size }, () => Array.from({ length: this.#size }, () => false))
    this.dark = empty()
    this.#taken = empty()
  }

  drawPatterns(): void {
    for (let at = 0; at < this.#size; at += 1) {
      this.#set(6, at, at % 2 === 0)
      this.#set(at, 6, at % 2 === 0)
    }
    const last = this.#size - 1
    for (const [x, y] of [
      [3, 3],
      [last - 3, 3],
      [3, last - 3],
    ] as const)
      this.#drawFinder(x, y)
    const marks = this.#markPositions()
    // The three corners have their finders; elsewhere a mark may lie on the dotted line.
    const isFinder = (x: number, y: number) =>
      (x === 6 && y === 6) || (x === 6 && y === last - 6) || (x === last - 6 && y === 6)
    for (const x of marks) for (const y of marks) if (!isFinder(x, y)) this.#drawMark(x, y)
    this.#drawFormat()
    this.#drawVersion()
  }

  /** Upwards and downwards in columns of two from the right, past everything taken; mask 0 turns (x + y) even. */
  drawData(bytes: readonly number[]): void {
    let bit = 0
    for (let right = this.#size - 1; right >= 1; right -= 2) {
      if (right === 6) right = 5
      for (let step = 0; step < this.#size; step += 1) {
        for (const x of [right, right - 1]) {
          const upwards = ((right + 1) & 2) === 0
          const y = upwards ? this.#size - 1 - step : step
          if (this.#taken[y]![x]) continue
          const value = ((bytes[bit >>> 3] ?? 0) >>> (7 - (bit & 7))) & 1
          this.dark[y]![x] = (value === 1) !== ((x + y) % 2 === 0)
          bit += 1
        }
      }
    }
  }

  #set(x: number, y: number, dark: boolean): void {
    this.dark[y]![x] = dark
    this.#taken[y]![x] = true
  }

  #drawFinder(centreX: number, centreY: number): void {
    for (let dy = -4; dy <= 4; dy += 1) {
      for (let dx = -4; dx <= 4; dx += 1) {
        const [x, y] = [centreX + dx, centreY + dy]
        const ring = Math.max(Math.abs(dx), Math.abs(dy))
        if (x >= 0 && y >= 0 && x < this.#size && y < this.#size) this.#set(x, y, ring !== 2 && ring !== 4)
      }
    }
  }

  #drawMark(centreX: number, centreY: number): void {
    for (let dy = -2; dy <= 2; dy += 1) {
      for (let dx = -2; dx <= 2; dx += 1)
        this.#set(centreX + dx, centreY + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1)
    }
  }

  #markPositions(): number[] {
    if (this.#version === 1) return []
    const count = Math.floor(this.#version / 7) + 2
    const step = Math.ceil((this.#version * 4 + 4) / (count * 2 - 2)) * 2
    return [6, ...Array.from({ length: count - 1 }, (_, at) => this.#size - 7 - (count - 2 - at) * step)]
  }

  /** Level L is 01, mask 0 is 000, with ten check bits and the standard's own mask (section 7.9). */
  #drawFormat(): void {
    const value = 0b01000
    let check = value
    for (let round = 0; round < 10; round += 1) check = (check << 1) ^ ((check >>> 9) * 0x537)
    const bits = ((value << 10) | check) ^ 0x5412
    const on = (at: number) => ((bits >>> at) & 1) === 1
    for (let at = 0; at <= 5; at += 1) this.#set(8, at, on(at))
    this.#set(8, 7, on(6))
    this.#set(8, 8, on(7))
    this.#set(7, 8, on(8))
    for (let at = 9; at < 15; at += 1) this.#set(14 - at, 8, on(at))
    for (let at = 0; at < 8; at += 1) this.#set(this.#size - 1 - at, 8, on(at))
    for (let at = 8; at < 15; at += 1) this.#set(8, this.#size - 15 + at, on(at))
    this.#set(8, this.#size - 8, true)
  }

  #drawVersion(): void {
    if (this.#version < 7) return
    let check = this.#version
    for (let round = 0; round < 12; round += 1) check = (check << 1) ^ ((check >>> 11) * 0x1f25)
    const bits = (this.#version << 12) | check
    for (let at = 0; at < 18; at += 1) {
      const dark = ((bits >>> at) & 1) === 1
      const [along, across] = [this.#size - 11 + (at % 3), Math.floor(at / 3)]
      this.#set(along, across, dark)
      this.#set(across, along, dark)
    }
  }
}

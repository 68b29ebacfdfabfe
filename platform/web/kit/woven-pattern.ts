/**
 * The pattern of a woven tile: drawn from a code, so that the same code always has the same tile. It carries
 * nothing about a person and is never the only identifier (DESIGN-LANGUAGE, section 2).
 */
export interface WovenPattern {
  ground: string
  thread: string
  accent: string
  ring: 'filled' | 'outlined' | 'crossed' | 'doubled'
  centre: 'diamond' | 'nested' | 'starred' | 'four' | 'open'
  corner: 'triangles' | 'diamonds' | 'stripes' | 'outlines' | 'none'
}

type Dye = Pick<WovenPattern, 'ground' | 'thread' | 'accent'>

/** Natural dyes: tamarind bark, turmeric, indigo, leaf green, sappan plum, river blue. */
const dyes: readonly [Dye, ...Dye[]] = [
  { ground: '#8A5638', thread: '#FBF1E6', accent: '#EDC662' },
  { ground: '#754C05', thread: '#FAEBC6', accent: '#D99A1C' },
  { ground: '#344380', thread: '#F4EEE0', accent: '#E4B03A' },
  { ground: '#2A7262', thread: '#EBF5F1', accent: '#EDC662' },
  { ground: '#65395F', thread: '#F8F2F7', accent: '#E4B03A' },
  { ground: '#255A72', thread: '#EFF6F9', accent: '#F4D993' },
]
const rings = ['filled', 'outlined', 'crossed', 'doubled'] as const
const centres = ['diamond', 'nested', 'starred', 'four', 'open'] as const
const corners = ['triangles', 'diamonds', 'stripes', 'outlines', 'none'] as const

export function wovenPattern(code: string): WovenPattern {
  let bits = mix(code)
  const pick = <T>(choices: readonly [T, ...T[]]): T => {
    const choice = choices[bits % choices.length] ?? choices[0]
    bits = Math.floor(bits / choices.length)
    return choice
  }
  return { ...pick(dyes), ring: pick(rings), centre: pick(centres), corner: pick(corners) }
}

/** FNV-1a with a final mix: similar codes get unlike tiles. Not a secret, only a spread. */
function mix(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
  return (hash ^ (hash >>> 16)) >>> 0
}

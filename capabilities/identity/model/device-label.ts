/** A code for the kind of browser and machine; the screen names it in the reader's language. Nothing finer is kept. */
export interface DeviceLabel {
  browser: 'firefox' | 'edge' | 'chrome' | 'safari' | 'other'
  machine: 'android' | 'iphone' | 'ipad' | 'windows' | 'mac' | 'linux' | 'other'
}

/** Only the family: versions and models would let somebody follow a member of staff from place to place. */
export function deviceLabelOf(userAgent: string | undefined): DeviceLabel {
  const text = userAgent ?? ''
  return { browser: firstMatch(browsers, text), machine: firstMatch(machines, text) }
}

// The order matters: Edge and Chrome also call themselves Safari.
const browsers = [
  ['firefox', /Firefox|FxiOS/],
  ['edge', /Edg/],
  ['chrome', /Chrome|CriOS/],
  ['safari', /Safari/],
] as const

const machines = [
  ['android', /Android/],
  ['iphone', /iPhone/],
  ['ipad', /iPad/],
  ['windows', /Windows/],
  ['mac', /Macintosh/],
  ['linux', /Linux|X11/],
] as const

function firstMatch<Code extends string>(list: readonly (readonly [Code, RegExp])[], text: string): Code | 'other' {
  return list.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'
}

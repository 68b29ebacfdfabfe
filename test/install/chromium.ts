import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installDebian } from './debian.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * The path of the system's Chromium, or of a browser made from it.
 * @throws in one sentence that says what to install
 */
export function ensureChromium(): string {
  const found = findChromium()
  if (found) return found
  installDebian('chromium')
  const installed = findChromium()
  if (installed) return installed
  throw new Error(
    'Install Chromium (or Chrome), or name its program in POKPONG_CHROMIUM: the journeys run in a real browser.',
  )
}

function findChromium(): string | undefined {
  const named = process.env['POKPONG_CHROMIUM']
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...(named ? [named] : []), ...onPath, ...elsewhere].find((path) => existsSync(path))
}

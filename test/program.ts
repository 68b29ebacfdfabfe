import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const home = fileURLToPath(new URL('../', import.meta.url))

/**
 * The script behind a program that a package installs, so that this very Node.js runs it: the shims in
 * node_modules/.bin take whichever Node.js comes first on the path, and on Windows they are no scripts at all.
 */
export function programOf(packageName: string, program: string): string {
  const folder = `${home}node_modules/${packageName}/`
  const { bin } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as { bin: string | Record<string, string> }
  const script = typeof bin === 'string' ? bin : bin[program]
  if (!script) throw new Error(`${packageName} has no program ${program}.`)
  return folder + script
}

import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'

const roots = ['apps', 'bench', 'capabilities', 'countries', 'database', 'demo', 'drills', 'platform', 'test']

/** They say nothing about what is inside. */
const banned = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'lib', 'data', 'info', 'v2'])

/** A shelter's manager is a person with a role, not a class. */
const domainWords = /(shelter-manager|ShelterManager)/

/** Text and question tables may be long, because nobody reads them from top to bottom. */
const tables = /(^|\/)text[.]|[-.]text[.]|questions[^/]*$|\/protocols\//

const most = { lines: 400, medianLines: 80, ninetiethLines: 220 }

interface SourceFile {
  path: string
  lines: number
  text: string
}

/** The rules of STYLE.md about names and sizes that no linter knows. One sentence for each fault. */
export function styleFaults(folder: string): string[] {
  const files = roots.flatMap((root) => sourceFiles(folder, root))
  if (files.length === 0) return ['No source file was found; a check that reads nothing proves nothing.']
  return [
    ...files.flatMap((file) => [...nameFaults(file.path), ...barrelFaults(file), ...controlFaults(file)]),
    ...sizeFaults(files),
  ]
}

function sourceFiles(folder: string, root: string): SourceFile[] {
  const entries = readFolder(join(folder, root)).filter((entry) => entry.isFile() && /[.]tsx?$/.test(entry.name))
  return entries.map((entry) => {
    const full = join(entry.parentPath, entry.name)
    const text = readFileSync(full, 'utf8')
    return { path: relative(folder, full).split(sep).join('/'), lines: text.trimEnd().split('\n').length, text }
  })
}

function readFolder(path: string) {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
  } catch {
    return []
  }
}

/**
 * A browser writes what stands in a form to the disk, to bring it back after a crash, unless the control says
 * autocomplete (HTML, §4.10.18.7). So every control says which it is.
 */
export function controlFaults({ path, text }: Pick<SourceFile, 'path' | 'text'>): string[] {
  if (!path.endsWith('.tsx')) return []
  const tags = [...text.matchAll(/<(input|textarea|select)\b(?:[^>]|=>)*>/g)].map(([tag]) => tag)
  const silent = tags.filter((tag) => !tag.includes('autoComplete'))
  return silent.length === 0
    ? []
    : [`${path}: a control without autoComplete, whose content a browser may write to the disk.`]
}

export function nameFaults(path: string): string[] {
  const faults = path
    .split('/')
    .filter((part) => isBanned(part))
    .map((part) => `${path}: "${part}" says nothing about what is inside.`)
  const stem = basename(path).replace(/[.].*$/, '')
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)
  const component = path.endsWith('.tsx') && /^([A-Z][a-z0-9]*)+$/.test(stem)
  if (!kebab && !component) faults.push(`${path}: files are kebab-case, components PascalCase.`)
  return faults
}

/** Banned as a whole name and as its last word: export-manager, DateUtils. */
function isBanned(part: string): boolean {
  const stem = part.replace(/[.].*$/, '')
  if (domainWords.test(stem)) return false
  const lastWord = stem
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split('-')
    .at(-1)!
  return banned.has(lastWord)
}

/** A file that only passes on what several others export hides where things are. One source is a name for a choice. */
export function barrelFaults({ path, text }: Pick<SourceFile, 'path' | 'text'>): string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').trim()
  const passedOn = /export (?:type )?(?:\*(?: as \w+)?|\{[^}]*\}) from ['"]([^'"]+)['"];?/g
  const sources = new Set(Array.from(code.matchAll(passedOn), (match) => match[1]))
  // What a capability shows its neighbours, and which country was chosen, are such lists: that is their purpose.
  const isPublic = /(^|\/)public[^/]*[.]tsx?$|^countries\/chosen/.test(path)
  return sources.size > 1 && code.replaceAll(passedOn, '').trim() === '' && !isPublic
    ? [`${path} is a barrel; import from where things are.`]
    : []
}

export function sizeFaults(files: readonly Pick<SourceFile, 'path' | 'lines'>[]): string[] {
  const counted = files.filter(({ path }) => !tables.test(path))
  const faults = counted
    .filter(({ lines }) => lines > most.lines)
    .map(({ path, lines }) => `${path} has ${lines} lines; ${most.lines} are the most.`)
  const sizes = counted.map(({ lines }) => lines).toSorted((a, b) => a - b)
  const at = (share: number): number => sizes[Math.floor((sizes.length - 1) * share)] ?? 0
  if (at(0.5) > most.medianLines)
    faults.push(`Half of the files are longer than ${at(0.5)} lines; aim at ${most.medianLines}.`)
  if (at(0.9) > most.ninetiethLines)
    faults.push(`A tenth of the files are longer than ${at(0.9)} lines; aim at ${most.ninetiethLines}.`)
  return faults
}

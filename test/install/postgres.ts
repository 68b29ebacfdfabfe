import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installDebian } from './debian.ts'

/** The version that the platform is written for; see ARCHITECTURE.md. */
const major = 15

/**
 * The folder of PostgreSQL's programs.
 * @throws in one sentence that says what to install
 */
export function ensurePostgres(): string {
  const found = findPostgres()
  if (found) return found
  installDebian(`postgresql-${major}`)
  const installed = findPostgres()
  if (installed) return installed
  throw new Error(
    `Install PostgreSQL ${major} (its programs initdb and postgres), or name their folder in POKPONG_POSTGRES_BIN.`,
  )
}

function findPostgres(): string | undefined {
  const named = process.env['POKPONG_POSTGRES_BIN']
  const folders = [
    ...(named ? [named] : []),
    `/usr/lib/postgresql/${major}/bin`,
    `/usr/pgsql-${major}/bin`,
    `/opt/homebrew/opt/postgresql@${major}/bin`,
    `/usr/local/opt/postgresql@${major}/bin`,
    ...(process.env['PATH'] ?? '').split(delimiter),
  ]
  return folders.find((folder) => isRightVersion(folder))
}

function isRightVersion(folder: string): boolean {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  if (folder === '' || !existsSync(join(folder, `initdb${suffix}`))) return false
  const program = join(folder, `postgres${suffix}`)
  return existsSync(program) && execFileSync(program, ['--version'], { encoding: 'utf8' }).includes(` ${major}.`)
}

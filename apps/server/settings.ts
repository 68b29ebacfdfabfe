import { isAbsolute, relative, resolve } from 'node:path'
import * as z from 'zod'

/** The environment, read once into a typed value. docs/settings.md is generated from the descriptions here. */
const Environment = z.object({
  HOST: z.string().default('127.0.0.1').describe('Address to listen on.'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4750).describe('Port to listen on; 0 takes a free one.'),
  DATA_DIR: z
    .string()
    .optional()
    .describe('Folder of the embedded database and the audit record. Default data/demo or data/node.'),
  DATABASE_URL: z.url().optional().describe('PostgreSQL 15 or newer instead of the embedded database.'),
  MIGRATOR_URL: z
    .url()
    .optional()
    .describe('Login that owns the tables, when DATABASE_URL may only run the application.'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(16).describe('Connections to PostgreSQL.'),
  KEYRING_FILE: z
    .string()
    .optional()
    .describe(
      'File with the keys that make records readable. In production it must lie outside DATA_DIR. Default: beside DATA_DIR, DATA_DIR.keyring.json.',
    ),
  KEYRING: z
    .string()
    .optional()
    .describe('The keyring itself as JSON, where a platform hands secrets over in the environment.'),
  AUDIT_DIR: z.string().optional().describe('Folder for audit tiles and checkpoints. Default DATA_DIR/audit.'),
  WITNESS_DIRS: z
    .string()
    .optional()
    .describe('Further folders, comma-separated, that receive each signed checkpoint.'),
  PUBLIC_URL: z
    .url()
    .optional()
    .describe('Address that people type, such as https://pokpong.example. Passkeys are bound to its host.'),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0).describe('How many proxies stand in front.'),
  NODE_NAME: z
    .string()
    .regex(/^[a-z0-9.-]{3,60}$/)
    .default('la.pokpong.local')
    .describe('Name of this node in audit checkpoints.'),
  POKPONG_NOW: z.iso
    .datetime()
    .optional()
    .describe('Demonstration and tests only: the instant at which the clock starts.'),
})

export type Settings = ReturnType<typeof readSettings>

export const settingDescriptions = Object.entries(Environment.shape).map(([name, schema]) => ({
  name,
  means: schema.description ?? '',
}))

/**
 * @param demo demonstration mode: an own data folder, a keyring beside it, accounts without a password
 * @throws one sentence that names the setting to mend
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>, demo: boolean) {
  const read = parse(environment)
  if (read.POKPONG_NOW && !demo && environment['NODE_ENV'] !== 'test')
    throw new Error('Setting POKPONG_NOW is for demonstrations and tests only.')
  const dataDir = resolve(read.DATA_DIR ?? (demo ? 'data/demo' : 'data/node'))
  return {
    demo,
    host: read.HOST,
    port: read.PORT,
    dataDir,
    databaseUrl: read.DATABASE_URL,
    migratorUrl: read.MIGRATOR_URL,
    pool: read.DATABASE_POOL,
    keyring: keyringOf(read, dataDir, demo),
    auditDir: resolve(read.AUDIT_DIR ?? `${dataDir}/audit`),
    witnessDirs: (read.WITNESS_DIRS ?? '')
      .split(',')
      .filter(Boolean)
      .map((folder) => resolve(folder)),
    publicUrl: read.PUBLIC_URL,
    secure: read.PUBLIC_URL?.startsWith('https:') ?? false,
    trustedProxies: read.TRUSTED_PROXIES,
    nodeName: read.NODE_NAME,
    now: read.POKPONG_NOW,
  }
}

function keyringOf(
  read: z.output<typeof Environment>,
  dataDir: string,
  demo: boolean,
): { text: string } | { file: string } {
  const keyringFile = resolve(read.KEYRING_FILE ?? `${dataDir}.keyring.json`)
  if (!demo && !read.KEYRING && isInside(keyringFile, dataDir)) {
    throw new Error(
      'The keyring must lie outside DATA_DIR, or one stolen folder would tell everything. Set KEYRING_FILE.',
    )
  }
  return read.KEYRING ? { text: read.KEYRING } : { file: keyringFile }
}

function isInside(file: string, folder: string): boolean {
  const path = relative(folder, file)
  return path !== '' && !path.startsWith('..') && !isAbsolute(path)
}

function parse(environment: Readonly<Record<string, string | undefined>>): z.output<typeof Environment> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success)
    throw new Error(
      `Setting ${parsed.error.issues[0]!.path.join('.')} cannot be read: ${parsed.error.issues[0]!.message}.`,
    )
  return parsed.data
}

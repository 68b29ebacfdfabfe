import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { createOrganisation } from '#capabilities/identity/model/api-administration.ts'
import { ensurePostgres } from '#test/install/postgres.ts'
import { startPostgres } from '#test/world/postgres-server.ts'
import { CanaryClient } from './canary-client.ts'
import { freeTextFields } from './canary-fields.ts'
import { provoke } from './canary-provoke.ts'
import { mustFindAll, type Pattern, searchBytes, searchFolder, type Sighting } from './canary-search.ts'
import { tellCanaries } from './canary-story.ts'
import type { Drill } from './drill.ts'
import { startServer } from './server-process.ts'
import { prepareSmallNode } from './small-node.ts'

/** Fields that hold codes, staff or published figures; that words in them are refused is tried by `provoke`. */
const notAboutSurvivors =
  /^(identity|places|statistics|audit|sync)\/| (code|person|screening|form|after|protocol|version|protocol\.(id|version)|purposes\[\]|name\.(en|lo)|.*\.code|.*article)$/

interface Found {
  planted: number
  sightings: Sighting[]
  complaints: string[]
}

/**
 * Words about survivors, typed into every field of every operation over HTTP, and errors provoked with them; afterwards
 * they must stand in no dump, data folder, log, address or error answer, in no spelling. Sabotage stores one field as
 * it was typed.
 */
export const canary: Drill = {
  name: 'canary',
  run: async ({ sabotage }) => {
    const runs = sabotage ? [await onPostgres(true)] : [await onEmbedded(), await onPostgres(false)]
    const sightings = runs.flatMap((run) => run.sightings)
    const complaints = runs.flatMap((run) => run.complaints)
    for (const { place, form, times } of sightings) process.stdout.write(`Found ${times} times in ${place}: ${form}\n`)
    for (const complaint of new Set(complaints)) process.stdout.write(`${complaint}\n`)
    const planted = runs.reduce((sum, run) => sum + run.planted, 0)
    process.stdout.write(`canary planted=${planted} found=${sightings.length}\n`)
    return planted > 0 && sightings.length === 0 && complaints.length === 0 ? 0 : 1
  },
}

async function onEmbedded(): Promise<Found> {
  return inPlace(async (place, own) => {
    const run = await tellEverything(own, false)
    const files = searchFolder(place, run.patterns)
    mustHoldControl('the data folder', searchFolder(place, [run.control]))
    return { ...run.found, sightings: [...run.found.sightings, ...files] }
  })
}

async function onPostgres(sabotage: boolean): Promise<Found> {
  const server = await startPostgres({ durable: false })
  try {
    return await inPlace(async (place, own) => {
      const run = await tellEverything({ ...own, DATABASE_URL: server.url }, sabotage)
      const dump = await dumpOf(server.url)
      mustHoldControl('the dump', searchBytes('dump', dump, [run.control]))
      const files = sabotage ? [] : [...searchFolder(place, run.patterns), ...searchFolder(server.folder, run.patterns)]
      return {
        ...run.found,
        sightings: [...run.found.sightings, ...searchBytes('the dump', dump, run.patterns), ...files],
      }
    })
  } finally {
    await server.stop()
  }
}

async function inPlace<T>(run: (place: string, own: Record<string, string>) => Promise<T>): Promise<T> {
  const place = await mkdtemp(join(tmpdir(), 'pokpong-canary-'))
  try {
    // The keyring lies there as well: it must not hold a word either.
    return await run(place, { DATA_DIR: join(place, 'node'), KEYRING_FILE: join(place, 'keyring.json') })
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

interface Told {
  found: Found
  patterns: Pattern[]
  /** The name of an organisation, which stands in the clear by design: where it is missing nothing was searched. */
  control: Pattern
}

/** A whole story and what goes wrong in it. Everything is at rest afterwards: the server has ended. */
async function tellEverything(settings: Record<string, string>, sabotage: boolean): Promise<Told> {
  await prepareSmallNode(settings)
  const server = await startServer(sabotage ? { settings, entry: 'drills/canary-careless-server.ts' } : { settings })
  const client = new CanaryClient(server.address)
  const control = `Control ${uuidv7()}`
  try {
    await client.do('administrator', createOrganisation, {
      id: uuidv7(),
      kind: 'ngo',
      name: { en: control, lo: control },
      provinces: [],
      parentId: null,
    })
    await tellCanaries(client)
    if (!sabotage) await provoke(client)
  } catch (error) {
    process.stdout.write(server.said().slice(-3000))
    throw error
  } finally {
    await server.stop()
  }
  const patterns = [
    ...client.canaries.patterns,
    ...client.tokens.map((token) => ({ name: 'a session', bytes: Buffer.from(token) })),
  ]
  mustFindAll(patterns)
  const log = server.said()
  if (!log.includes('/api/cases/:caseId/notes'))
    throw new Error('The server logged no request; its log proves nothing.')
  const sightings = [
    ...searchBytes('the log', Buffer.from(log), patterns),
    ...searchBytes('addresses', Buffer.from(client.paths.join('\n')), patterns),
    ...searchBytes('error answers', Buffer.from(client.refusals.join('\n')), patterns),
  ]
  const complaints = [
    ...unplanted(client),
    ...(sabotage ? [] : client.faults.map((fault) => `A fault of ours: ${fault}`)),
    ...log.split('\n').filter((line) => line.includes('"level":"error"')),
  ]
  return {
    found: { planted: client.canaries.planted.length, sightings, complaints },
    patterns,
    control: { name: 'control', bytes: Buffer.from(control) },
  }
}

/** A field that no canary went into was not tried. */
function unplanted({ planted }: CanaryClient): string[] {
  const wanted = freeTextFields().filter((field) => !notAboutSurvivors.test(field))
  if (wanted.length === 0) throw new Error('No field takes words; that cannot be.')
  return wanted.filter((field) => !planted.has(field)).map((field) => `No canary went into ${field}.`)
}

function mustHoldControl(place: string, seen: readonly Sighting[]): void {
  if (seen.length === 0) throw new Error(`The control is not in ${place}: the search does not see what is there.`)
}

function dumpOf(url: string): Promise<Buffer> {
  const program = join(ensurePostgres(), 'pg_dump')
  return new Promise((resolve, reject) => {
    execFile(program, ['--dbname', url], { encoding: 'buffer', maxBuffer: 2 ** 30 }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    )
  })
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { restoreNode } from '#apps/cli/restore-node.ts'
import { openApplication } from '#apps/server/application.ts'
import { readSettings, type Settings } from '#apps/server/settings.ts'
import { createCast } from '#demo/create-cast.ts'
import { takeBackup } from '#platform/server/backup.ts'
import { startPostgres } from '#test/world/postgres-server.ts'
import type { Drill } from './drill.ts'
import { countLost, countResurrected } from './restore-check.ts'
import { type Acknowledged, erase, writePerson, Writers } from './restore-load.ts'

const passphrase = 'three red bridges at Pakse'
const writers = { postgres: 8, pglite: 3 }
type Engine = keyof typeof writers

/**
 * Backs a node up while people write, erases some of them afterwards, destroys the node and restores it. What had been
 * answered before the backup must be there, whoever was erased before or after it must stay erased, and the whole record
 * must verify. Sabotage restores without the ledger of erasures, so that their keys come back with the others.
 */
export const restore: Drill = {
  name: 'restore',
  run: async ({ sabotage }) => {
    const engines: Engine[] = sabotage ? ['postgres'] : ['postgres', 'pglite']
    const total = { lost: 0, resurrected: 0, findings: 0 }
    for (const engine of engines) {
      const { lost, resurrected, findings } = await drillOn(engine, sabotage)
      total.lost += lost
      total.resurrected += resurrected
      total.findings += findings
    }
    process.stdout.write(`restore lost=${total.lost} resurrected=${total.resurrected}\n`)
    return total.lost + total.resurrected + total.findings === 0 ? 0 : 1
  },
}

interface Outcome {
  lost: number
  resurrected: number
  findings: number
}

async function drillOn(engine: Engine, sabotage: boolean): Promise<Outcome> {
  const started = performance.now()
  const place = mkdtempSync(join(tmpdir(), 'pokpong-restore-'))
  try {
    const before = await onServer(engine, (url) => backUpUnderLoad(place, settingsIn(place, url), writers[engine]))
    // The disk is gone, with the database and the audit log. Backup, keyring and witness stood elsewhere, and the
    // witness has the ledger of erasures, which a running node keeps there.
    rmSync(join(place, 'node'), { recursive: true, force: true })
    const outcome = await onServer(engine, (url) => restoreAndLook(place, settingsIn(place, url), before, sabotage))
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    const counts = `acknowledged=${before.acknowledged.length} erased=${before.erased.length} findings=${outcome.findings}`
    process.stdout.write(
      `${engine} ${counts} lost=${outcome.lost} resurrected=${outcome.resurrected} seconds=${seconds}\n`,
    )
    return outcome
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** A PostgreSQL server of its own, whose files are gone afterwards; the embedded engine needs none. */
async function onServer<T>(engine: Engine, run: (url: string | undefined) => Promise<T>): Promise<T> {
  if (engine === 'pglite') return run(undefined)
  const server = await startPostgres({ durable: false })
  try {
    return await run(server.url)
  } finally {
    await server.stop()
  }
}

function settingsIn(place: string, url: string | undefined): Settings {
  const environment = {
    DATA_DIR: join(place, 'node'),
    KEYRING_FILE: join(place, 'keyring.json'),
    WITNESS_DIRS: join(place, 'witness'),
    DATABASE_URL: url,
  }
  return readSettings(environment, false)
}

interface Before {
  /** Answered before the backup began. */
  acknowledged: Acknowledged[]
  /** Erased before the backup, and after it. */
  erased: Acknowledged[]
}

async function backUpUnderLoad(place: string, settings: Settings, count: number): Promise<Before> {
  const application = await openApplication(settings, () => {})
  const { database, keyring } = application
  try {
    await createCast(application.spine)
    const erased: Acknowledged[] = []
    for (let at = 0; at < 8; at += 1) erased.push(await writePerson(application, 'supervisor'))
    await erase(application, erased.slice(0, 4))
    const people = new Writers(application, count)
    await people.answer(count * 10)
    const acknowledged = [...people.acknowledged]
    await application.sequence()
    const options = { folder: join(place, 'backups'), passphrase, keyring, node: settings.nodeName, now: new Date() }
    await takeBackup(database, options)
    await people.answer(count)
    await erase(application, erased.slice(4))
    await people.stop()
    return { acknowledged, erased }
  } finally {
    await application.close()
  }
}

async function restoreAndLook(place: string, settings: Settings, before: Before, sabotage: boolean): Promise<Outcome> {
  const say = (line: string) => process.stdout.write(`  ${line}\n`)
  const choice = {
    settings,
    path: join(place, 'backups'),
    passphrase,
    withoutKeys: false,
    forgetErasures: sabotage,
    say,
  }
  // A first attempt ends halfway, after the rows were loaded; the second goes on from there.
  const halfway = await restoreNode({ ...choice, as: 'nobody', say: () => {} }).then(
    () => false,
    () => true,
  )
  if (!halfway) throw new Error('A restore in the name of nobody went through.')
  const { findings } = await restoreNode(choice)
  for (const finding of findings) say(`Found: ${finding.sentence}`)
  const application = await openApplication(settings, () => {})
  try {
    const lost = await countLost(application, before.acknowledged)
    const resurrected = await countResurrected(application, before.erased)
    return { lost, resurrected, findings: findings.length }
  } finally {
    await application.close()
  }
}

import { firstAdministratorLink, listDemoAccounts } from '#capabilities/identity/server/public.ts'
import { seedDemo } from '#demo/seed.ts'
import { type Application, openApplication } from './application.ts'
import { startClockwork } from './clockwork.ts'
import { readSettings, type Settings } from './settings.ts'

const demo = process.argv.includes('--demo')
const log = (line: Record<string, unknown>) => process.stderr.write(`${JSON.stringify(line)}\n`)

try {
  const settings = readSettings(process.env, demo)
  const tell = process.env['POKPONG_QUIET'] ? () => {} : log
  const application = await openApplication(settings, tell)
  let clockwork: ReturnType<typeof startClockwork> | undefined
  stopOnSignals(async () => {
    await clockwork?.stop()
    await application.close()
  })
  if (settings.demo) await seedDemo(application, (words) => process.stdout.write(`${words}\n`))
  await application.http.listen({ host: settings.host, port: settings.port })
  clockwork = startClockwork(application.spine, tell)
  await announce(application, settings)
} catch (error) {
  process.stderr.write(`Pokpong did not start: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

async function announce(application: Application, settings: Settings): Promise<void> {
  const bound = application.http.server.address()
  const port = typeof bound === 'object' && bound ? bound.port : settings.port
  const address = settings.publicUrl ?? `http://${hostShown(settings.host)}:${port}`
  if (settings.demo) {
    process.stdout.write('Demonstration accounts (invented people; choose one on the sign-in page):\n')
    for (const account of await listDemoAccounts(application.database)) {
      process.stdout.write(`  ${account.id}  ${account.name}, ${account.role}, ${account.organisation}\n`)
    }
  } else {
    const link = await firstAdministratorLink(application.database, address)
    if (link) process.stdout.write(`Create the first administrator once, within a day: ${link}\n`)
  }
  process.stdout.write(`Pokpong is ready at ${address}\n`)
}

/** Browsers allow passkeys on localhost without https, and not on 127.0.0.1. */
function hostShown(host: string): string {
  if (host === '127.0.0.1' || host === '::1') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false
  const end = () => {
    if (stopping) return
    stopping = true
    void stop().then(() => process.exit(0))
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}

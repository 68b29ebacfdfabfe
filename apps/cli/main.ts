import { existsSync } from 'node:fs'
import { type Application, openApplication } from '#apps/server/application.ts'
import { readSettings } from '#apps/server/settings.ts'
import { type CliCommand, UsageError } from './command-line.ts'
import { commands } from './commands.ts'

const [first = '', second = ''] = process.argv.slice(2)
const command =
  commands.find(({ name }) => name === `${first} ${second}`) ?? commands.find(({ name }) => name === first)
process.exitCode = command ? await run(command) : help()

async function run({ name, usage, run: carryOut }: CliCommand): Promise<number> {
  let opened: Application | undefined
  const say = (line: string) => process.stdout.write(`${line}\n`)
  try {
    const settings = readSettings({ ...process.env, DATA_DIR: dataFolder() }, false)
    const words = process.argv.slice(2 + name.split(' ').length)
    const open = async () => (opened ??= await openApplication(settings, () => {}))
    return await carryOut({ settings, words, open, say })
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    if (error instanceof UsageError) process.stderr.write(`${usage.join('\n')}\n`)
    return 2
  } finally {
    await opened?.close()
  }
}

/** The node's folder; where only a demonstration was started, the demonstration's. */
function dataFolder(): string {
  return process.env['DATA_DIR'] || (existsSync('data/node') || !existsSync('data/demo') ? 'data/node' : 'data/demo')
}

function help(): number {
  process.stdout.write('npm run pokpong -- <command>\n\n')
  for (const { usage } of commands) process.stdout.write(`${usage.map((line) => `  ${line}`).join('\n')}\n`)
  return first === '' || first === 'help' ? 0 : 2
}

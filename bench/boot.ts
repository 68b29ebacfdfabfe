import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '#drills/server-process.ts'
import { type Bench, median } from './bench.ts'

const starts = 5

/** How long a second start takes, from the command to the first answered request: a power cut should cost a moment. */
export const boot: Bench = {
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'pokpong-boot-'))
    const settings = { DATA_DIR: join(folder, 'node'), POKPONG_QUIET: '1' }
    try {
      await (await startServer({ settings })).stop()
      const seconds: number[] = []
      for (let start = 0; start < starts; start++) {
        const begun = performance.now()
        const server = await startServer({ settings })
        const answer = await fetch(`${server.address}/api/health`)
        if (!answer.ok) throw new Error(`The node answered ${answer.status}.`)
        seconds.push((performance.now() - begun) / 1000)
        await server.stop()
      }
      console.log(`boot seconds=${median(seconds).toFixed(2)}`)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

import type { Database } from '#platform/server/database.ts'
import { verify, type VerifyReport } from './verify.ts'

/** What `npm run pokpong -- verify` needs of the command line. */
interface Line {
  settings: { auditDir: string; witnessDirs: readonly string[]; nodeName: string }
  words: readonly string[]
  open: () => Promise<{ database: Database; keyring: { signingSeed: Uint8Array } }>
  say: (line: string) => void
}

/** Proves that nothing in the record was altered. Exit code 0 when so, 1 with findings. */
export const verifyCommand = {
  name: 'verify',
  usage: ['verify [--json]   prove that nothing was altered, removed, added or reordered'],
  run: async ({ settings, words, open, say }: Line): Promise<number> => {
    const { database, keyring } = await open()
    const report = await verify(database, {
      folder: settings.auditDir,
      witnessFolders: settings.witnessDirs,
      origin: settings.nodeName,
      signingSeed: keyring.signingSeed,
    })
    for (const line of words.includes('--json') ? [JSON.stringify(report)] : sentencesOf(report)) say(line)
    return report.findings.length === 0 ? 0 : 1
  },
}

export function sentencesOf(report: VerifyReport): string[] {
  const { findings, notices, entries, versions, tables, checkpoints, witnesses, seconds } = report
  const looked = `Looked at ${entries} entries, ${versions} row versions in ${tables} tables, ${checkpoints} checkpoints`
  return [
    `${looked} and ${witnesses} ${witnesses === 1 ? 'witness' : 'witnesses'} in ${seconds.toFixed(1)} s.`,
    ...notices.map((notice) => `Note: ${notice}`),
    ...findings.map((finding) => `Found: ${finding.sentence}`),
    findings.length === 0
      ? 'Nothing was altered, removed, added or moved.'
      : 'Something was altered. Keep the folder, the database and the witness copies as they are, and call the auditor.',
  ]
}

import type { Bench } from './bench.ts'

/** Every bench of `npm run bench -- <name>`; each starts and stops all it needs and prints its figures last. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  screenings: async () => (await import('./screenings.ts')).screenings,
  caseload: async () => (await import('./caseload.ts')).caseload,
  boot: async () => (await import('./boot.ts')).boot,
  weight: async () => (await import('./weight.ts')).weight,
  sync: async () => (await import('./sync.ts')).sync,
  fieldphone: async () => (await import('./fieldphone.ts')).fieldphone,
}

const load = benches[process.argv[2] ?? '']
if (load) {
  const bench = await load()
  await bench.run()
  process.exit(0)
} else {
  process.stderr.write(`npm run bench -- <${Object.keys(benches).join(' | ')}>\n`)
  process.exitCode = 2
}

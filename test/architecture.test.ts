import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cruise, type Cruise } from './architecture.ts'
import { home } from './program.ts'

/** A small house with every sin in it, each in a file of its own: file, what it says, the rule that must notice. */
const sins: [file: string, text: string, rule: string][] = [
  [
    'capabilities/places/server/a.ts',
    `import '#capabilities/cases/model/case.ts'`,
    'places-reaches-only-declared-neighbours',
  ],
  [
    'capabilities/places/model/b.ts',
    `export type { A } from '#capabilities/cases/model/case.ts'`,
    'places-reaches-only-declared-neighbours',
  ],
  ['capabilities/undeclared/model/c.ts', `import '#platform/model/decision.ts'`, 'capabilities-are-declared'],
  [
    'capabilities/cases/server/d.ts',
    `import '#capabilities/persons/server/store.ts'`,
    'neighbours-see-model-and-public-only',
  ],
  [
    'capabilities/cases/web/D.tsx',
    `import '#capabilities/persons/web/PersonPage.tsx'`,
    'neighbours-see-model-and-public-only',
  ],
  ['capabilities/cases/model/e.ts', `import '../server/d.ts'`, 'model-is-pure'],
  ['platform/model/e.ts', `import '../server/clean.ts'`, 'model-is-pure'],
  ['countries/la/e.ts', `import '#platform/server/clean.ts'`, 'model-is-pure'],
  ['capabilities/cases/model/f.ts', `import 'node:fs'`, 'model-has-no-runtime'],
  ['capabilities/cases/model/g.ts', `import 'uuid'\nimport 'react'`, 'model-depends-on-zod-alone'],
  ['capabilities/cases/server/h.ts', `import '../web/clean.ts'`, 'server-never-meets-web'],
  ['apps/server/h.ts', `import '#capabilities/cases/web/clean.ts'`, 'server-never-meets-web'],
  ['capabilities/cases/web/i.ts', `import '../server/public.ts'`, 'web-never-meets-server'],
  ['apps/web/i.ts', `import type {} from '#platform/server/clean.ts'`, 'web-never-meets-server'],
  ['platform/web/i.ts', `import 'node:path'`, 'web-has-no-node'],
  ['platform/server/j.ts', `import '#capabilities/cases/model/case.ts'`, 'platform-knows-no-capability'],
  ['capabilities/cases/server/k.ts', `import '#apps/server/h.ts'`, 'only-apps-compose'],
  ['capabilities/cases/server/l.ts', `import 'kysely'`, 'sql-lives-in-the-store'],
  ['apps/server/l.ts', `import type {} from 'kysely'`, 'sql-lives-in-the-store'],
  ['capabilities/cases/server/store-m.ts', `import 'pg'`, 'engines-live-in-the-platform'],
  ['capabilities/cases/server/n.ts', `import '#test/world/cast.ts'`, 'shipped-code-knows-no-test'],
  ['capabilities/cases/server/o.ts', `import 'fast-check'`, 'runtime-code-uses-runtime-dependencies'],
  ['capabilities/cases/server/p.ts', `import './nowhere.ts'`, 'everything-resolves'],
  ['capabilities/cases/server/q.ts', `import './r.ts'`, 'no-circular'],
]

/** What the rules allow, and what the sins need. */
const clean: [file: string, text: string][] = [
  ['capabilities/cases/server/r.ts', `import './q.ts'`],
  ['capabilities/cases/model/case.ts', `import 'zod'\nexport interface A {}`],
  ['capabilities/cases/model/case.test.ts', `import '#test/world/cast.ts'\nimport 'fast-check'`],
  ['capabilities/cases/server/store.ts', `import 'kysely'`],
  ['capabilities/cases/server/store-order.ts', `import 'kysely'`],
  [
    'capabilities/cases/server/public.ts',
    `import '#capabilities/persons/model/person.ts'\nimport '#capabilities/places/model/place.ts'`,
  ],
  ['capabilities/cases/server/reads.ts', `import '#capabilities/persons/server/public.ts'\nimport 'node:fs'`],
  ['capabilities/cases/web/clean.ts', `import '#capabilities/persons/web/public.tsx'\nimport 'react'`],
  ['capabilities/persons/model/person.ts', ''],
  ['capabilities/persons/server/public.ts', ''],
  ['capabilities/persons/server/store.ts', ''],
  ['capabilities/persons/web/public.tsx', ''],
  ['capabilities/persons/web/PersonPage.tsx', ''],
  ['capabilities/places/model/place.ts', ''],
  ['platform/server/clean.ts', `import 'node:fs'`],
  ['platform/server/database-clean.ts', `import 'pg'`],
  ['platform/model/decision.ts', ''],
  ['apps/server/clean.ts', `import '#capabilities/cases/server/store.ts'`],
  ['test/world/cast.ts', ''],
]

let folder: string
let found: Cruise

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pokpong-house-'))
  for (const name of [
    '.dependency-cruiser.mjs',
    'architecture.ts',
    'package.json',
    'tsconfig.base.json',
    'tsconfig.server.json',
  ]) {
    cpSync(home + name, join(folder, name))
  }
  symlinkSync(`${home}node_modules`, join(folder, 'node_modules'), 'junction')
  for (const [file, text] of [...sins, ...clean]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `${text}\nexport {}\n`)
  }
  found = cruise(folder)
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

test.each(sins)('%s is noticed: %s', (file, _text, rule) => {
  expect(found.violations.filter(({ from }) => from === file).map((each) => each.rule)).toContain(rule)
})

test('what the rules allow is left alone', () => {
  const allowed = new Set(clean.slice(1).map(([file]) => file))
  expect(found.violations.filter(({ from }) => allowed.has(from))).toEqual([])
})

test('every rule has a sin that it notices', async () => {
  const { default: config } = (await import(`${home}.dependency-cruiser.mjs`)) as {
    default: { forbidden: { name: string }[] }
  }
  const names = config.forbidden
    .map(({ name }) => name)
    .filter((name) => !name.endsWith('-reaches-only-declared-neighbours'))
  const noticed = new Set(sins.map(([, , rule]) => rule))
  expect(names.filter((name) => !noticed.has(name))).toEqual([])
})

test('a run that reads nothing is refused', () => {
  const empty = mkdtempSync(join(tmpdir(), 'pokpong-empty-'))
  for (const name of [
    '.dependency-cruiser.mjs',
    'architecture.ts',
    'package.json',
    'tsconfig.base.json',
    'tsconfig.server.json',
  ]) {
    cpSync(home + name, join(empty, name))
  }
  mkdirSync(join(empty, 'apps'))
  expect(() => cruise(empty)).toThrow(/read no module|did not run/)
  rmSync(empty, { recursive: true })
})

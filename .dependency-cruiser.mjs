import { capabilities, foundation } from './architecture.ts'

const any = (names) => `(${names.join('|')})`
const tests = '[.]test[.]tsx?$'
const shipped = '^(apps|capabilities|countries|demo|platform)/'

/** One rule for each capability: which neighbours it may not reach. */
const neighbours = Object.entries(capabilities).map(([name, mayUse]) => ({
  name: `${name}-reaches-only-declared-neighbours`,
  comment: 'Declare the edge in architecture.ts, or turn it round.',
  severity: 'error',
  from: { path: `^capabilities/${name}/`, pathNot: tests },
  to: {
    path: '^capabilities/',
    pathNot: `^capabilities/${any([name, ...mayUse, ...(foundation.includes(name) ? [] : foundation)])}/`,
  },
}))

const rules = {
  'capabilities-are-declared': {
    comment: 'A folder that architecture.ts does not name escapes every rule.',
    from: { path: '^capabilities/', pathNot: `^capabilities/${any(Object.keys(capabilities))}/` },
    to: {},
  },
  'neighbours-see-model-and-public-only': {
    comment: 'Of another capability only model/, server/public.ts and web/public*.tsx are for others.',
    from: { path: '^capabilities/([^/]+)/', pathNot: tests },
    to: {
      path: '^capabilities/[^/]+/(server|web)/',
      pathNot: ['^capabilities/$1/', '/server/public[.]ts$', '/web/public[^/]*[.]tsx?$'],
    },
  },
  'model-is-pure': {
    comment: 'Rules run on the server, on the screen and on a device without a network.',
    from: { path: '^(capabilities|platform)/.*?/?model/|^countries/', pathNot: tests },
    to: { path: '^(apps|bench|database|demo|drills|test)/|/(server|web)/' },
  },
  'model-has-no-runtime': {
    from: { path: '^(capabilities|platform)/.*?/?model/|^countries/', pathNot: tests },
    to: { dependencyTypes: ['core'] },
  },
  'model-depends-on-zod-alone': {
    from: { path: '^(capabilities|platform)/.*?/?model/|^countries/', pathNot: tests },
    to: { path: 'node_modules/', pathNot: 'node_modules/(zod|uuidv7)/' },
  },
  'server-never-meets-web': { from: { path: '/server/', pathNot: tests }, to: { path: '/web/' } },
  'web-never-meets-server': { from: { path: '/web/', pathNot: tests }, to: { path: '/server/' } },
  'web-has-no-node': {
    from: { path: '/web/', pathNot: tests },
    to: { dependencyTypes: ['core'] },
  },
  'platform-knows-no-capability': {
    from: { path: '^platform/', pathNot: tests },
    to: { path: '^(apps|capabilities|countries)/' },
  },
  'only-apps-compose': { from: { path: '^(capabilities|countries|platform)/' }, to: { path: '^apps/' } },
  'sql-lives-in-the-store': {
    comment: 'Stores import kysely; others take the type Tx from #platform/server/database.ts.',
    from: { path: '^(apps|capabilities|countries|demo)/', pathNot: ['/server/store[^/]*[.]ts$', tests] },
    to: { path: 'node_modules/kysely/' },
  },
  'engines-live-in-the-platform': {
    from: { path: shipped, pathNot: ['^platform/server/(database|durable|embedded)[^/]*[.]ts$', tests] },
    to: { path: 'node_modules/(pg|@electric-sql/[^/]+)/' },
  },
  'shipped-code-knows-no-test': {
    from: { path: shipped, pathNot: tests },
    to: { path: `^(bench|drills|test)/|${tests}` },
  },
  'runtime-code-uses-runtime-dependencies': {
    from: { path: shipped, pathNot: tests },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  'everything-resolves': { from: {}, to: { couldNotResolve: true } },
  'no-circular': { from: {}, to: { circular: true } },
}

export default {
  forbidden: [...neighbours, ...Object.entries(rules).map(([name, rule]) => ({ name, severity: 'error', ...rule }))],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.server.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}

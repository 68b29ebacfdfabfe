/**
 * Which modules travel together. Left alone, a bundler makes a chunk of every set of pages that share a module: dozens of
 * files of a few hundred bytes for one screen, each of which costs a thin line another wait (400 ms in the field) and a
 * slow phone another five milliseconds. So what the first screens need is put together by who needs it; everything
 * else is still split by page.
 */

/** Where each of the first screens begins; what it imports, and what that imports, is its share. */
const roots = {
  first: ['apps/web/main.tsx'],
  app: ['apps/web/start.tsx'],
  lock: ['apps/web/start-locked.tsx'],
  signIn: ['capabilities/identity/web/SignInPage.tsx'],
  opening: ['apps/web/offline.ts', 'capabilities/sync/web/rounds.ts', 'platform/web/device/device.ts'],
  desk: ['apps/web/shell/AppShell.tsx', 'capabilities/work/web/MyWorkPage.tsx'],
  ask: ['capabilities/screening/web/NewScreeningPage.tsx', 'capabilities/screening/web/QuestionPage.tsx'],
} as const

type Share = keyof typeof roots

/** The part of the bundler's graph that is looked at. */
interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[]; code: string | null } | null
}

/**
 * In the order in which they take modules. No chunk imports one that stands below it here, so a screen never loads
 * another's share; a test of the built application would only find that later.
 */
const chunks: readonly [name: string, isMember: (is: (share: Share) => boolean, id: string) => boolean][] = [
  ['first', (is) => is('first')],
  // What changes with a release of React or the router, not with ours, stays in the browser's cache.
  ['react', (is, id) => is('app') && /node_modules\/(react-dom|scheduler)\//.test(id)],
  ['base', (is) => is('lock') && (is('app') || is('signIn') || is('desk') || is('ask'))],
  ['frame', (is, id) => is('app') && id.includes('/node_modules/')],
  ['app', (is) => is('app')],
  ['kit', (is) => is('signIn') && (is('opening') || is('desk') || is('ask'))],
  ['sign-in', (is) => is('signIn')],
  ['lock', (is) => is('lock')],
  ['work', (is) => [is('opening'), is('desk'), is('ask')].filter(Boolean).length > 1],
  ['opening', (is) => is('opening')],
  ['desk', (is) => is('desk')],
  ['ask', (is) => is('ask')],
]

let shares: Map<string, Set<Share>> | null = null

export const chunkGroups = chunks.map(([name, isMember], at) => ({
  debugName: name,
  name: (id: string, graph: Graph) => {
    shares ??= sharesIn(graph)
    const own = shares.get(id)
    return own && isMember((share) => own.has(share), id) ? name : null
  },
  priority: chunks.length - at,
}))

function sharesIn(graph: Graph): Map<string, Set<Share>> {
  const found = new Map<string, Set<Share>>()
  for (const [share, paths] of Object.entries(roots) as [Share, readonly string[]][]) {
    for (const path of paths) follow(graph, `${import.meta.dirname}/${path}`, share, found)
  }
  return found
}

function follow(graph: Graph, id: string, share: Share, found: Map<string, Set<Share>>): void {
  const own = found.get(id) ?? new Set()
  if (own.has(share)) return
  found.set(id, own.add(share))
  const module = graph.getModuleInfo(id)
  if (!module) throw new Error(`${id} is not part of the application: correct vite.chunks.ts.`)
  for (const imported of module.importedIds) {
    if (!imported.endsWith('/tabler-icons-react.mjs')) follow(graph, imported, share, found)
    // Through the list of all icons everybody would share all of them.
    else for (const icon of iconsIn(module.code ?? '', imported)) follow(graph, icon, share, found)
  }
}

function iconsIn(code: string, list: string): string[] {
  const [, names = ''] = /import\s*{([^}]*)}\s*from\s*['"]@tabler\/icons-react['"]/.exec(code) ?? []
  return (names.match(/\bIcon\w+/g) ?? []).map((name) => list.replace('tabler-icons-react.mjs', `icons/${name}.mjs`))
}

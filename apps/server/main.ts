import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'

// Reading some seven hundred modules is half of a start: what Node made of them is kept for the next one. In our own
// folder and not in the machine's temporary one, where somebody else could put code into it.
enableCompileCache(join(import.meta.dirname, '../../.cache/node'))
await import('./start.ts')
flushCompileCache()

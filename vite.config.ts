import react from '@vitejs/plugin-react'
import { defineConfig, type HtmlTagDescriptor, type Plugin, type Rolldown } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import product from './package.json' with { type: 'json' }
import { chunkGroups } from './vite.chunks.ts'
import { precompressed } from './vite.precompress.ts'

/** The web application: built to dist/web, or served in development beside a server on port 4750. */
export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(product.version) },
  worker: { format: 'es' },
  plugins: [
    react(),
    withoutJsonSchema(),
    withApplicationBeside(),
    precompressed(),
    // The service worker keeps the application itself and nothing else: no answer of /api, nobody's words.
    VitePWA({
      strategies: 'generateSW',
      registerType: 'prompt',
      // Registered by the page that sets a device up (capabilities/sync/web), never for somebody who only looks for help.
      injectRegister: null,
      manifest: false,
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,woff2,wasm}'],
        navigateFallback: 'index.html',
        navigateFallbackDenylist: [/^\/api\//],
        // The tab that sets a device up can lose its network in the same minute.
        clientsClaim: true,
        cleanupOutdatedCaches: true,
        inlineWorkboxRuntime: true,
        sourcemap: false,
        disableDevLogs: true,
      },
    }),
  ],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The content policy allows fonts of our own address only, so none may become part of a style sheet.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: chunkGroups },
      },
    },
  },
  server: { proxy: { '/api': { target: `http://127.0.0.1:${process.env.PORT ?? 4750}`, changeOrigin: false } } },
})

/**
 * The first script decides whether the application or only the lock is drawn, and loads that. The page names the
 * application's own files beside it, or a first visit would wait for one more turn over the line.
 */
function withApplicationBeside(): Plugin {
  return {
    name: 'with-application-beside',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).flatMap((each) => (each.type === 'chunk' ? [each] : []))
        const start = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/apps/web/start.tsx')))
        if (!start) throw new Error('The application begins elsewhere now: name it here.')
        // What a sheet rests on comes before it.
        const files = [...new Set(withImports(start, chunks))]
        const sheets = files
          .flatMap((file) => chunks.find(({ fileName }) => fileName === file) ?? [])
          .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
          .filter((file) => !html.includes(file))
        const missing = files.filter((file) => !html.includes(file))
        return [
          ...missing.map((file) => link({ rel: 'modulepreload', crossorigin: true, href: `/${file}` })),
          ...sheets.map((file) => link({ rel: 'stylesheet', crossorigin: true, href: `/${file}` })),
        ]
      },
    },
  }
}

type Chunk = Pick<Rolldown.OutputChunk, 'fileName' | 'imports'>

function withImports(chunk: Chunk, chunks: readonly Chunk[]): string[] {
  const imported = chunk.imports.flatMap((file) => chunks.find(({ fileName }) => fileName === file) ?? [])
  return [...imported.flatMap((each) => withImports(each, chunks)), chunk.fileName]
}

function link(attrs: Record<string, string | boolean>): HtmlTagDescriptor {
  return { tag: 'link', attrs, injectTo: 'head' }
}

/**
 * Zod's classes carry their JSON Schema writer along, five kilobytes of gzip that a browser never runs: the server alone
 * describes contracts (platform/server/openapi.ts). Its modules keep their exports and lose what they do.
 */
function withoutJsonSchema(): Plugin {
  return {
    name: 'without-json-schema',
    transform(code, id) {
      if (!/zod\/v4\/core\/(json-schema-processors|to-json-schema)\.js$/.test(id)) return undefined
      const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name)
      if (names.length === 0) throw new Error(`${id} exports nothing that is known here: look at it again.`)
      return { code: names.map((name) => `export const ${name} = () => undefined`).join('\n'), map: { mappings: '' } }
    },
  }
}

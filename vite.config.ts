import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import product from './package.json' with { type: 'json' }

/** The web application: built to dist/web, or served in development beside a server on port 4750. */
export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(product.version) },
  worker: { format: 'es' },
  plugins: [
    react(),
    withoutJsonSchema(),
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
    rolldownOptions: {
      output: {
        // What changes with a release of React or the router, not with ours, stays in the browser's cache.
        codeSplitting: {
          groups: [{ name: 'frame', test: /node_modules\/(react|react-dom|scheduler|@tanstack\/[^/]+)\// }],
        },
      },
    },
  },
  server: { proxy: { '/api': { target: `http://127.0.0.1:${process.env.PORT ?? 4750}`, changeOrigin: false } } },
})

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

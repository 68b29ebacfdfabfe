import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The web application: built to dist/web, or served in development beside a server on port 4750. */
export default defineConfig({
  plugins: [react()],
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

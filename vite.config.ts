import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The web application: built to dist/web, or served in development beside a server on port 4750. */
export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist/web', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: true },
  server: { proxy: { '/api': { target: `http://127.0.0.1:${process.env.PORT ?? 4750}`, changeOrigin: false } } },
})

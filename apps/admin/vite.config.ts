import { precompress } from '@treppenhaus/ui/lib/precompress-plugin'
import { serviceWorker } from '@treppenhaus/ui/lib/service-worker-plugin'
import { colorSchemeScript } from '@treppenhaus/ui/lib/color-scheme-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, loadEnv } from 'vite'

export default defineConfig(({ mode }) => {
  const { API_URL = 'http://127.0.0.1:8080', PORT } = loadEnv(mode, '.', ['API_URL', 'PORT'])
  return {
    base: '/admin/',
    plugins: [react(), colorSchemeScript(), serviceWorker('Treppenhaus'), precompress()],
    build: { target: 'es2022', modulePreload: { polyfill: false } },
    server: {
      host: '127.0.0.1',
      ...(PORT ? { port: Number(PORT), strictPort: true } : {}),
      proxy: { '/api': { target: API_URL, changeOrigin: false }, '/files': { target: API_URL, changeOrigin: false } },
    },
  }
})

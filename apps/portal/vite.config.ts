import { precompress } from '@treppenhaus/ui/lib/precompress-plugin'
import { serviceWorker } from '@treppenhaus/ui/lib/service-worker-plugin'
import { colorSchemeScript } from '@treppenhaus/ui/lib/color-scheme-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, loadEnv, type HtmlTagDescriptor, type Plugin } from 'vite'

/** Most visits begin on the home page, in German: fetch both with the first script and not after it. */
const firstPage = /portal\/src\/.*\/(home-page\.tsx|texts-de\.ts)$/
/** The letters of nearly every word; without them the first lines would jump when the font arrives. */
const firstFont = /hanken-grotesk-latin-wght-normal[^/]*\.woff2$/

const fetchEarly: Plugin = {
  name: 'fetch-early',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) =>
      Object.values(bundle).flatMap((file) => {
        if (file.type === 'asset') return firstFont.test(file.fileName) ? [early(file.fileName, { rel: 'preload', as: 'font' })] : []
        if (!firstPage.test(file.facadeModuleId ?? '')) return []
        return [file.fileName, ...file.imports].map((name) => early(name, { rel: 'modulepreload' }))
      }),
  },
}

const early = (file: string, attrs: Record<string, string>): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { ...attrs, crossorigin: true, href: `/portal/${file}` },
  injectTo: 'head',
})

const notAccount = /^(?!.*(packages\/account|@simplewebauthn|packages\/ui\/src\/(login|lib\/avatar)))/

export default defineConfig(({ mode }) => {
  const { API_URL = 'http://127.0.0.1:8080', PORT } = loadEnv(mode, '.', ['API_URL', 'PORT'])
  return {
    base: '/portal/',
    plugins: [react(), colorSchemeScript(), serviceWorker('Treppenhaus'), fetchEarly, precompress()],
    build: {
      target: 'es2022',
      modulePreload: { polyfill: false },
      // Pages of the own account stay out of the first load. What most other pages share comes in one piece: many small files cost a phone more than the few bytes a page does not need.
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 3, maxModuleSize: 12_000, test: notAccount }] } },
      },
    },
    server: {
      host: '127.0.0.1',
      ...(PORT ? { port: Number(PORT), strictPort: true } : {}),
      proxy: { '/api': { target: API_URL, changeOrigin: false }, '/files': { target: API_URL, changeOrigin: false } },
    },
  }
})

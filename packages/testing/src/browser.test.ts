import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { openBrowser, type PageOptions } from './browser.ts'

const PAGES: Record<string, string> = {
  '/good': '<main><h1>Meldung</h1><p>Alles gut.</p></main>',
  '/grey': '<main><h1>Meldung</h1><p style="color:#bbb;background:#fff">Kaum zu lesen.</p></main>',
  '/script': '<main><h1>Meldung</h1></main><script src="/error.js"></script>',
  '/inline': '<main><h1>Meldung</h1></main><script>document.title = "x"</script>',
  '/refused': '<main><h1>Meldung</h1></main><script src="/fetch.js"></script>',
}
const SCRIPTS: Record<string, string> = {
  '/error.js': 'throw new Error("broken")',
  '/fetch.js': 'fetch("/api/v1/refused").then(() => { document.title = "asked" })',
}

const server = http.createServer((request, response) => {
  const page = PAGES[request.url ?? '']
  const policy = { 'content-security-policy': "default-src 'self'; style-src 'unsafe-inline'; img-src data:" }
  const html = `<!doctype html><html lang="de"><head><title>Test</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head><body>${page}</body></html>`
  if (page) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...policy }).end(html)
  else if (SCRIPTS[request.url ?? '']) response.writeHead(200, { 'content-type': 'text/javascript' }).end(SCRIPTS[request.url ?? ''])
  else response.writeHead(409).end()
})
server.listen(0, '127.0.0.1')
await new Promise((resolve) => server.once('listening', resolve))
const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const browser = await openBrowser()
afterAll(async () => {
  await browser.close()
  server.close()
})

async function open(path: string, options: PageOptions = {}) {
  const opened = await browser.newPage({ baseURL, ...options })
  await opened.page.goto(path, { waitUntil: 'networkidle' })
  return opened
}

test('a good page passes at every width and in every scheme', async () => {
  for (const width of [390, 1440] as const) {
    for (const scheme of ['light', 'dark'] as const) {
      const { page, expectClean, expectAccessible } = await open('/good', { width, scheme })
      expect(await page.evaluate("[innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]")).toEqual([width, scheme === 'dark'])
      expectClean()
      await expectAccessible()
    }
  }
})

test('text without contrast is found', async () => {
  const { expectAccessible } = await open('/grey')
  await expect(expectAccessible('Grey')).rejects.toThrow(/Grey \(1440 px, light\)[^]*color-contrast/)
})

test('an error in a script is a problem', async () => {
  const { expectClean } = await open('/script')
  expect(expectClean).toThrow(/uncaught: broken/)
})

test('what the policy forbids is a problem', async () => {
  const { expectClean } = await open('/inline')
  expect(expectClean).toThrow(/Content Security Policy/)
})

test("a refusal of the API is part of the API's work", async () => {
  const { page, expectClean } = await open('/refused')
  await page.waitForFunction('document.title === "asked"')
  expectClean()
})

import { TEST_PASSWORD } from '@treppenhaus/testing/builders'
import type { TestBrowser } from '@treppenhaus/testing/browser'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'

const QUIET_MS = 2_000

export type PageWeight = { /** Kilobytes of 1000, compressed. */ scripts: number; styles: number; files: number }
type Visitor = { audience: string; login: string; page: string }

/** What a browser fetches for the first screen of somebody who is logged in; the browser's cache is empty. */
export async function measureFirstLoad({ newPage }: TestBrowser, baseURL: string, visitor: Visitor): Promise<PageWeight> {
  const { page, context, close } = await newPage({ baseURL, width: 390 })
  const { audience, login } = visitor
  const session = await context.request.post(`/api/v1/${audience}/session`, { data: { login, password: TEST_PASSWORD } })
  if (!session.ok()) throw new Error(`The log-in of ${audience} was answered with ${session.status()}.`)
  const sizes: Promise<{ kind: string; bytes: number }>[] = []
  page.on('response', (response) => {
    const kind = response.request().resourceType()
    const isCode = kind === 'script' || kind === 'stylesheet' || response.url().endsWith('.json')
    if (isCode && response.ok()) sizes.push(response.body().then((body) => ({ kind, bytes: gzipSync(body).byteLength })))
  })
  await page.goto(`/${visitor.page}/`, { waitUntil: 'load' })
  await page.locator('h1').first().waitFor()
  await settled(() => sizes.length)
  if (/login|anmelden/.test(page.url())) throw new Error(`${visitor.page} shows the log-in.`)
  const files = await Promise.all(sizes)
  await close()
  const sum = (isMeant: (kind: string) => boolean) =>
    files.filter(({ kind }) => isMeant(kind)).reduce((total, { bytes }) => total + bytes, 0) / 1000
  return { scripts: sum((kind) => kind !== 'stylesheet'), styles: sum((kind) => kind === 'stylesheet'), files: files.length }
}

/** Resolves when a count has not grown for a while; the page's stream of changes never ends, so the network is never idle. */
async function settled(count: () => number): Promise<void> {
  for (let before = -1; before < count();) {
    before = count()
    await sleep(QUIET_MS)
  }
}

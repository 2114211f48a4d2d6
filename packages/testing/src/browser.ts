import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { env } from './env.ts'

/** The widths and colour schemes every state is looked at in. */
export const WIDTHS = [390, 1440] as const
export const SCHEMES = ['light', 'dark'] as const

export type PageOptions = {
  width?: (typeof WIDTHS)[number]
  scheme?: (typeof SCHEMES)[number]
  locale?: 'de-DE' | 'en-GB'
  /** So that `page.goto('/portal/')` is enough. */
  baseURL?: string
}

export type TestPage = {
  page: Page
  context: BrowserContext
  /** What went wrong so far: errors on the console, uncaught exceptions, CSP reports, answers of 500 and above. */
  problems: string[]
  /** @throws Error that lists the problems, if there are any */
  expectClean: () => void
  /** Runs axe on the page as it is now. @throws Error that lists what it found */
  expectAccessible: (what?: string) => Promise<void>
  close: () => Promise<void>
}

export type TestBrowser = { browser: Browser; newPage: (options?: PageOptions) => Promise<TestPage>; close: () => Promise<void> }

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** Debian's Chromium, or the one that CHROMIUM_PATH names. */
export async function openBrowser(): Promise<TestBrowser> {
  const browser = await chromium.launch({
    executablePath: env.chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  })
  return { browser, newPage: (options) => newPage(browser, options), close: () => browser.close() }
}

/** A page in a context of its own (own cookies, own storage): one person at one device. */
async function newPage(browser: Browser, options: PageOptions = {}): Promise<TestPage> {
  const { width = 1440, scheme = 'light', locale = 'de-DE', baseURL } = options
  const context = await browser.newContext({
    viewport: { width, height: width === 390 ? 844 : 900 },
    colorScheme: scheme,
    locale,
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce', // axe must not measure the contrast of something that is fading in
    hasTouch: width === 390,
    isMobile: width === 390,
    ...(baseURL === undefined ? {} : { baseURL }),
  })
  const page = await context.newPage()
  const problems = watch(page)
  return {
    page,
    context,
    problems,
    expectClean: () => {
      if (problems.length > 0) throw new Error(`The page is not clean:\n${problems.join('\n')}`)
    },
    expectAccessible: (what = page.url()) => expectAccessible(page, `${what} (${width} px, ${scheme})`),
    close: () => context.close(),
  }
}

function watch(page: Page): string[] {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    // The browser itself writes a line for each answer from 400 on; the API's own refusals are part of its work.
    const refusal = /status of 4\d\d/.test(message.text()) && message.location().url.includes('/api/')
    if (message.type() === 'error' && !refusal) problems.push(`console: ${message.text()}`)
    if (/Content Security Policy/i.test(message.text()) && message.type() !== 'error') problems.push(`CSP: ${message.text()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) problems.push(`${response.status()} from ${response.url()}`)
  })
  return problems
}

async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(AXE_TAGS).analyze()
  if (violations.length === 0) return
  const lines = violations.map(
    ({ id, help, nodes }) =>
      `- ${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `    ${target.join(' ')}: ${failureSummary?.replaceAll('\n', ' ')}`).join('\n')}`,
  )
  throw new Error(`Not accessible, ${what}:\n${lines.join('\n')}`)
}

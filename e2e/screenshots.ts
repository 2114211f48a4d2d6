import { DEMO_PASSWORD } from '@treppenhaus/demo/logins'
import { openBrowser } from '@treppenhaus/testing/browser'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'

/** Makes the README's pictures from a running demo: `node e2e/screenshots.ts http://localhost:8080`. */
const [base = 'http://localhost:8080'] = process.argv.slice(2)
const folder = path.join(import.meta.dirname, '../docs/screenshots')
await mkdir(folder, { recursive: true })
const browser = await openBrowser()

await visit('admin', 'jana.reuter@brueckner-hv.example', 1440, async (page) => {
  await page.getByText('Brauner Fleck an der Badezimmerdecke').first().click()
  await page.getByRole('heading', { name: 'Brauner Fleck an der Badezimmerdecke' }).waitFor()
  await shoot(page, 'cockpit')
})
await visit('portal', 'marta.wisniewska@post.example', 390, async (page) => {
  await shoot(page, 'portal')
  await page.getByText('Heizkörper im Wohnzimmer bleibt kalt').first().click()
  await page.getByRole('heading', { name: 'Heizkörper im Wohnzimmer bleibt kalt' }).waitFor()
  await shoot(page, 'portal-ticket')
})
await visit('contractor', 'petzold@sanitaer-petzold.example', 390, async (page) => {
  await page.getByRole('link', { name: 'Aufträge', exact: true }).click()
  await page.getByText('Offen', { exact: true }).first().click()
  await page
    .getByRole('link', { name: /Heizkörper im Wohnzimmer bleibt kalt/ })
    .first()
    .click()
  await page
    .getByRole('link', { name: 'Fertig melden' })
    .or(page.getByRole('button', { name: 'Fertig melden' }))
    .first()
    .click()
  await page.getByText('Wie ist der Stand?').first().waitFor()
  await page.getByRole('radio', { name: 'Erledigt', exact: true }).check()
  await shoot(page, 'completion')
})
await browser.close()

async function visit(app: string, login: string, width: 390 | 1440, walk: (page: Page) => Promise<void>) {
  const { page, close } = await browser.newPage({ width, baseURL: base })
  await page.goto(`/${app}/`)
  await page.getByLabel(/^E-Mail/).fill(login)
  await page.getByLabel('Passwort', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
  await page.getByRole('button', { name: 'Anmelden', exact: true }).waitFor({ state: 'detached' })
  await walk(page)
  await close()
}

async function shoot(page: Page, name: string) {
  await page.waitForTimeout(1500) // photos are fetched after the words
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
}

import { DEMO_PASSWORD } from '@treppenhaus/demo/logins'
import type { PageOptions, TestBrowser, TestPage } from '@treppenhaus/testing/browser'
import type { Audience, Stage } from '../stage/open-stage.ts'

/** One person at one device, logged in to one app. */
export async function logIn(
  browser: TestBrowser,
  stage: Stage,
  audience: Audience,
  login: string,
  options: PageOptions = {},
): Promise<TestPage> {
  const person = await browser.newPage({ width: audience === 'staff' ? 1440 : 390, ...options, baseURL: stage.appUrl(audience) })
  const { page } = person
  page.setDefaultTimeout(30_000)
  await page.goto('./')
  await page.getByLabel(/^E-Mail/).fill(login)
  await page.getByLabel('Passwort', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
  await page.getByRole('button', { name: 'Anmelden', exact: true }).waitFor({ state: 'detached' })
  return person
}

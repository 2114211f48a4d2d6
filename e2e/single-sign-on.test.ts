import { openBrowser } from '@treppenhaus/testing/browser'
import { startOpenIdProvider } from '@treppenhaus/testing/openid-provider'
import { afterAll, test } from 'vitest'
import { everywhere } from './people/everywhere.ts'
import { logIn } from './people/log-in.ts'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()
const browser = await openBrowser()
const origin = new URL(stage.appUrl('staff')).origin
const provider = await startOpenIdProvider({
  clients: [{ id: 'brueckner', secret: 'known to the office alone', redirectUris: [`${origin}/api/v1/staff/single-sign-on/callback`] }],
  people: {
    murat: { email: 'murat.demir@brueckner-hv.example', email_verified: true },
    nele: { email: 'nele.neu@brueckner-hv.example', email_verified: true, given_name: 'Nele', family_name: 'Neu', groups: ['office'] },
    guest: { email: 'guest@brueckner-hv.example', email_verified: true },
  },
})
afterAll(async () => {
  await browser.close()
  await provider.close()
})

test('the administrator enters a provider, and colleagues come in by it', { timeout: 300_000 }, async () => {
  const jana = await logIn(browser, stage, 'staff', 'jana.reuter@brueckner-hv.example')
  const check = everywhere(jana)
  const { page } = jana
  await page.goto('./office/single-sign-on')
  await page.getByText('Noch kein Anbieter.').waitFor()
  await check('no provider')
  await page.getByRole('link', { name: 'Anbieter hinzufügen' }).click()
  await page.getByRole('button', { name: 'Anlegen' }).click()
  await page.getByText('Bitte ausfüllen.').first().waitFor()
  await check('an empty form')
  await page.getByLabel('Name auf der Anmeldeseite').fill('Brückner-Konto')
  await page.getByLabel('Adresse des Anbieters (Issuer)').fill(provider.issuer)
  await page.getByLabel('Client-ID').fill('brueckner')
  await page.getByLabel(/^Client-Secret/).fill('known to the office alone')
  await page.getByLabel('Neue Kolleginnen und Kollegen selbst anlegen').check()
  await page.getByLabel('Angabe, die entscheidet (Claim)').fill('groups')
  await page.getByRole('button', { name: 'Wert hinzufügen' }).click()
  await page.getByLabel('Wert', { exact: true }).fill('office')
  await page.getByRole('combobox', { name: 'Rolle' }).click()
  await page.getByRole('option', { name: 'Sachbearbeitung' }).click()
  await page.getByLabel('Alle Objekte').check()
  await page.getByLabel('Auf der Anmeldeseite anbieten').check()
  await check('a filled form')
  await page.getByRole('button', { name: 'Anlegen' }).click()
  await page.getByText(`${origin}/api/v1/staff/single-sign-on/callback`).waitFor()
  await page.getByRole('button', { name: 'Verbindung prüfen' }).click()
  await page.getByText('Der Anbieter antwortet.', { exact: true }).waitFor()
  await check('a provider that answers')
  await jana.close()

  await expectCockpit('murat', 'Murat Demir')
  await expectCockpit('nele', 'Nele Neu')
})

test('who has no account and no role there stays at the log-in, and reads why', { timeout: 120_000 }, async () => {
  const { page, expectAccessible, close } = await signOn('guest')
  await page.getByText(/Mit diesem Firmenkonto dürfen Sie sich hier nicht anmelden/).waitFor()
  await expectAccessible('refused sign-on')
  await close()
})

async function expectCockpit(person: string, name: string) {
  const { page, close } = await signOn(person)
  await page.getByText(name).first().waitFor()
  await page.waitForURL('**/admin/tickets')
  await close()
}

/** The whole way in the browser: our page, the provider's, and back. */
async function signOn(person: string) {
  const visitor = await browser.newPage({ width: 1440, baseURL: stage.appUrl('staff') })
  const { page } = visitor
  page.setDefaultTimeout(30_000)
  await page.goto('./login')
  await page.getByRole('link', { name: 'Mit Brückner-Konto anmelden' }).click()
  await page.locator('input[name=login]').fill(person)
  await page.locator('input[name=password]').fill('any')
  await page.locator('button[type=submit]').click()
  await page.waitForURL((url) => url.origin === origin)
  return visitor
}

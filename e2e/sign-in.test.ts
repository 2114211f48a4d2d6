import { settings } from '@treppenhaus/db/schema/settings'
import { DEMO_PASSWORD } from '@treppenhaus/demo/logins'
import { openBrowser, type TestPage } from '@treppenhaus/testing/browser'
import { until } from '@treppenhaus/testing/until'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { codeOf, withFingerprint } from './people/authenticator.ts'
import { logIn } from './people/log-in.ts'
import { tall } from './people/tall.ts'
import { type Audience, openStage } from './stage/open-stage.ts'

const stage = await openStage()
const browser = await openBrowser()
afterAll(() => browser.close())

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const see = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

async function arrive(audience: Audience, width: 390 | 1440): Promise<TestPage> {
  const person = await browser.newPage({ width, baseURL: stage.appUrl(audience) })
  person.page.setDefaultTimeout(30_000)
  await person.page.goto('./')
  await person.page.getByLabel('Passwort', { exact: true }).waitFor()
  return person
}

async function enterPassword(page: Page, login: string) {
  await page.getByLabel(/^E-Mail/).fill(login)
  await page.getByLabel('Passwort', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
}

test('staff add a passkey and sign in with it', { timeout: 300_000 }, async () => {
  const jana = await arrive('staff', 1440)
  const { page } = jana
  const check = tall(jana)
  await check('log-in of staff')
  await withFingerprint(jana)
  await enterPassword(page, 'jana.reuter@brueckner-hv.example')
  await page.getByRole('link', { name: /^Eingang/ }).waitFor()
  await page.goto('settings')
  await page.getByRole('link', { name: /^Sicherheit/ }).click()
  await see(page, 'dieses Gerät')
  await check('security of staff')
  await page.getByRole('link', { name: 'Passkey hinzufügen' }).click()
  await page.getByLabel('Name des Passkeys').fill('Laptop im Büro')
  await check('passkey')
  await press(page, 'Passkey anlegen')
  await see(page, 'Diese Codes sehen Sie nur dieses eine Mal.')
  await check('recovery codes')
  await press(page, 'Ich habe die Codes aufbewahrt')
  await see(page, 'Laptop im Büro')
  await press(page, 'Konto')
  await Promise.all([page.waitForURL('**/login**'), page.getByRole('menuitem', { name: 'Abmelden' }).click()])
  // The page offers the passkey by itself, and this reader agrees at once: it may be quicker than the button.
  const button = page.getByRole('button', { name: 'Mit Passkey anmelden' })
  await button.click({ timeout: 3_000 }).catch(() => undefined)
  await page.getByRole('link', { name: /^Eingang/ }).waitFor()
  await page.goto('settings/security')
  await see(page, 'mit Passkey')
  jana.expectClean()
  await jana.close()
})

test('staff who owe a second factor set one up, and reach nothing else before', { timeout: 300_000 }, async () => {
  await stage.organization.db.update(settings).set({ staffSecondFactor: true })
  const murat = await arrive('staff', 1440)
  const { page } = murat
  await withFingerprint(murat)
  await enterPassword(page, 'murat.demir@brueckner-hv.example')
  await page.getByRole('heading', { name: 'Noch ein Schritt' }).waitFor()
  await page.goto('people')
  await page.getByRole('heading', { name: 'Noch ein Schritt' }).waitFor()
  await press(page, 'Authenticator-App einrichten')
  await page.getByRole('img', { name: /QR-Code/ }).waitFor()
  await tall(murat)('a second factor is owed')
  await page.getByLabel('Code aus der App').fill(codeOf(await keyOn(page)))
  await page.getByRole('button', { name: 'Einrichten', exact: true }).click()
  await press(page, 'Ich habe die Codes aufbewahrt')
  await page.getByRole('heading', { name: 'Personen' }).waitFor()
  murat.expectClean()
  await murat.close()
  await stage.organization.db.update(settings).set({ staffSecondFactor: false })
})

test('a resident signs in in two steps, or with a recovery code, and ends a device', { timeout: 300_000 }, async () => {
  const marta = 'marta.wisniewska@post.example'
  const phone = await logIn(browser, stage, 'portal', marta)
  const { key, recoveryCode } = await setUpApp(phone)

  const laptop = await arrive('portal', 1440)
  await enterPassword(laptop.page, marta)
  await laptop.page.getByRole('heading', { name: 'Zweiter Schritt' }).waitFor()
  await tall(laptop)('second step')
  await laptop.page.getByLabel('Sechsstelliger Code').fill('000000')
  await press(laptop.page, 'Anmelden')
  await see(laptop.page, /^Dieser Code stimmt nicht/)
  await tall(laptop)('second step, wrong code')
  await laptop.page.getByLabel('Sechsstelliger Code').fill(codeOf(key, 1))
  await press(laptop.page, 'Anmelden')
  await laptop.page.getByRole('link', { name: 'Ich', exact: true }).first().waitFor()
  await laptop.close()

  const tablet = await arrive('portal', 390)
  await enterPassword(tablet.page, marta)
  await press(tablet.page, 'Wiederherstellungscode eingeben')
  await tablet.page.getByLabel('Wiederherstellungscode').fill(recoveryCode.toLowerCase())
  await tall(tablet)('recovery code')
  await press(tablet.page, 'Anmelden')
  await tablet.page.getByRole('link', { name: 'Ich', exact: true }).first().waitFor()

  await phone.page.reload()
  await see(phone.page, 'noch 9 Codes übrig')
  await press(phone.page, 'Alle anderen abmelden')
  await see(phone.page, 'Alle anderen Geräte abgemeldet')
  await tablet.page.goto('me')
  await tablet.page.getByLabel('Passwort', { exact: true }).waitFor()
  phone.expectClean()
})

test('a new e-mail address counts when both addresses have confirmed it', { timeout: 300_000 }, async () => {
  const [old, next] = ['ngoc.anh.tran@post.example', 'ngoc.anh@neu.example']
  const { page, expectAccessible, expectClean } = await logIn(browser, stage, 'portal', old)
  await page.goto('me/security/email')
  await page.getByLabel('Neue E-Mail-Adresse').fill(next)
  await press(page, 'Links senden')
  await see(page, 'Die Links sind unterwegs')
  for (const [address, answer] of [
    [old, 'Bestätigt. Die neue Adresse gilt, sobald'],
    [next, `${next} gilt jetzt für Ihr Konto.`],
  ] as const) {
    const link = await until(() => linkTo(address), 60_000)
    await page.goto(link)
    await page.getByRole('heading', { name: 'E-Mail-Adresse ändern' }).waitFor()
    if (address === old) await tall({ page, expectAccessible })('a new address')
    await press(page, 'Neue Adresse bestätigen')
    await see(page, answer)
  }
  expectClean()
})

/** The link of the e-mail change that went to an address. */
const linkTo = (address: string): string | undefined =>
  stage.smtp.mails.filter(({ to }) => to.includes(address)).flatMap(({ text }) => text?.match(/http\S+email-change#\S+/) ?? [])[0]

const keyOn = async (page: Page) => (await page.getByText(/^([A-Z2-7]{4} ?){8}$/).textContent()) ?? ''

/** Sets up an authenticator app. @returns its key, and one of the codes for the day on which it is gone */
async function setUpApp(person: TestPage) {
  const { page } = person
  const check = tall(person)
  await page.goto('me')
  await page.getByRole('link', { name: /^Sicherheit/ }).click()
  await see(page, 'dieses Gerät')
  await check('security of a resident')
  await page.getByRole('link', { name: 'Authenticator-App einrichten' }).click()
  await page.getByRole('img', { name: /QR-Code/ }).waitFor()
  await check('authenticator app')
  const key = await keyOn(page)
  await page.getByLabel('Code aus der App').fill('12')
  await page.getByRole('button', { name: 'Einrichten', exact: true }).click()
  await see(page, 'Bitte geben Sie die sechs Ziffern ein.')
  await page.getByLabel('Code aus der App').fill(codeOf(key))
  await page.getByRole('button', { name: 'Einrichten', exact: true }).click()
  await see(page, 'Diese Codes sehen Sie nur dieses eine Mal.')
  const recoveryCode = await page
    .getByText(/^([A-Z0-9]{4}-){3}[A-Z0-9]{4}$/)
    .first()
    .textContent()
  await press(page, 'Ich habe die Codes aufbewahrt')
  await see(page, 'noch 10 Codes übrig')
  expect(recoveryCode).toBeTruthy()
  return { key, recoveryCode: recoveryCode ?? '' }
}

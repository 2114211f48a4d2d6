import { phonePhoto } from '@treppenhaus/demo/photos'
import { tickets } from '@treppenhaus/db/schema/tickets'
import { openBrowser } from '@treppenhaus/testing/browser'
import { eq } from 'drizzle-orm'
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { logIn } from './people/log-in.ts'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()
const browser = await openBrowser()
afterAll(() => browser.close())

const marta = 'marta.wisniewska@post.example'
const file = async (name: string, contents: Buffer | string) => {
  const address = path.join(stage.dataDir, name)
  await writeFile(address, contents)
  return address
}

/** The description step of a report about the bath. */
async function describe(page: Page) {
  const next = () => page.getByRole('button', { name: 'Weiter' }).click()
  await page.goto('report')
  await page.getByRole('radio', { name: 'Wasser, Bad, WC' }).check()
  await next()
  await page.getByRole('radio', { name: 'In meiner Wohnung' }).check()
  await page.getByRole('radio', { name: 'Bad', exact: true }).check()
  await page.getByRole('radio', { name: /^Normal/ }).check()
  await next()
  await page.getByLabel('Was ist passiert?').waitFor()
}

const choose = (page: Page, files: string[]) => page.locator('input[type=file][multiple]').setInputFiles(files)

test('odd files are refused at their photo, in words, and the text stays', async () => {
  const { page, expectAccessible, expectClean } = await logIn(browser, stage, 'portal', marta)
  await describe(page)
  await page.getByLabel('Was ist passiert?').fill('Es tropft.')
  await choose(page, [
    await file('riesig.jpg', Buffer.concat([await phonePhoto('tap', 0), randomBytes(30 * 1024 * 1024)])),
    await file('brief.jpg', 'Das ist ein Brief und kein Bild.'),
    await file('bild.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    await file('leer.png', ''),
  ])
  await page.getByText('Zu groß. Ein Foto darf 15 MB haben.').waitFor()
  await page.getByText('Kein Foto. Es gehen JPEG, PNG, HEIC und WebP.').first().waitFor()
  await page.getByText('Die Datei ist leer.').waitFor()
  expect(await page.getByText('Kein Foto. Es gehen JPEG, PNG, HEIC und WebP.').count()).toBe(2)
  expect(await page.getByLabel('Was ist passiert?').inputValue()).toBe('Es tropft.')
  await expectAccessible('refused photos')
  expectClean()
})

test('of forty photos at once ten are taken, and the rest is said', async () => {
  const { page } = await logIn(browser, stage, 'portal', marta)
  await describe(page)
  const photo = await file('klein.jpg', await phonePhoto('bath', 0))
  await choose(page, Array<string>(40).fill(photo))
  await page.getByText('Höchstens 10 Fotos. 30 Fotos wurden nicht übernommen.').waitFor()
})

test('an empty and an endless description are refused at the field', async () => {
  const { page, expectAccessible } = await logIn(browser, stage, 'portal', marta)
  await describe(page)
  await page.getByRole('button', { name: 'Weiter' }).click()
  await page.getByText('Bitte schreiben Sie kurz, worum es geht.').waitFor()
  expect(await page.locator(':focus').inputValue()).toBe('')
  await page.getByLabel('Was ist passiert?').fill('x'.repeat(20_000))
  await page.getByRole('button', { name: 'Weiter' }).click()
  await page.getByText(/Der Text ist um 10.?000 Zeichen zu lang/).waitFor()
  expect((await page.getByLabel('Was ist passiert?').inputValue()).length).toBe(20_000)
  await expectAccessible('a text that is too long')
})

test("a neighbour's ticket and one that does not exist look the same", async () => {
  const { page, expectAccessible } = await logIn(browser, stage, 'portal', 'ngoc.anh.tran@post.example')
  const { db } = stage.organization
  const [foreign] = await db.select({ id: tickets.id }).from(tickets).where(eq(tickets.title, 'Klingelschild mit falschem Namen'))
  const textOf = async (id: string) => {
    await page.goto(`tickets/${id}`)
    await page.getByRole('heading', { name: 'Diese Seite gibt es nicht' }).waitFor()
    return page.getByRole('main').innerText()
  }
  expect(await textOf(foreign!.id)).toBe(await textOf(crypto.randomUUID()))
  await expectAccessible('not found')
})

test('a report written without a connection is kept, and sent once when it is back', async () => {
  const { page, context, expectAccessible } = await logIn(browser, stage, 'portal', marta)
  const next = () => page.getByRole('button', { name: 'Weiter' }).click()
  await describe(page)
  await page.getByLabel('Was ist passiert?').fill('Ohne Netz geschrieben.')
  await next()
  await page.getByLabel('Telefon für den Handwerker').waitFor()
  await next()
  await page.getByRole('heading', { name: 'Stimmt alles?' }).waitFor()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Sichern und später senden' }).click()
  await page.getByText('Gesichert. Die Meldung geht von selbst ab').waitFor()
  await expectAccessible('offline')
  await context.setOffline(false)
  await page.getByText(/Nummer \d{4}-\d{6}/).waitFor({ timeout: 30_000 })
  const { db } = stage.organization
  expect(await db.$count(tickets, eq(tickets.description, 'Ohne Netz geschrieben.'))).toBe(1)
})

test('a link that is no longer valid offers a new one, and tells nothing', async () => {
  const { page, expectAccessible } = await browser.newPage({ width: 390, baseURL: stage.appUrl('contractor') })
  await page.goto('auftrag#nobodys-secret-in-this-link')
  await page.getByRole('heading', { name: 'Dieser Link gilt nicht mehr' }).waitFor()
  await expectAccessible('expired link')
  await page.getByRole('button', { name: 'Neuen Link anfordern' }).click()
  await page.getByText('Wenn der Auftrag noch läuft, ist ein neuer Link').waitFor()
})

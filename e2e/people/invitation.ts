import { readPdf } from '@treppenhaus/testing/read-pdf'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import type { Check } from './everywhere.ts'

export type PrintedLetter = { name: string; code: string; lines: string[] }

/** A series of letters for one house, from the choice to the printed sheets. */
export async function printLetters(page: Page, house: string, check: Check): Promise<PrintedLetter[]> {
  await page.getByRole('link', { name: 'Einladungen' }).click()
  await page.getByRole('list', { name: 'Einladungen' }).waitFor()
  await check('invitations')
  await page.getByRole('link', { name: 'Einladen', exact: true }).click()
  await page.getByRole('combobox', { name: 'Objekte' }).fill(house)
  await page.getByRole('option', { name: new RegExp(`^${house}`) }).click()
  await page.keyboard.press('Escape')
  await page.getByText('Brief', { exact: true }).click()
  const start = page.getByRole('button', { name: /^\d+ Briefe schreiben$/ })
  await start.waitFor()
  await page.getByRole('heading', { name: 'In 1 Haus' }).waitFor()
  await check('series, filled in')
  const count = Number.parseInt(await start.innerText(), 10)
  await start.click()
  await page.getByText(`${count} Briefe sind fertig.`).waitFor({ timeout: 120_000 })
  await page.reload()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'PDF herunterladen' }).click()
  const file = await (await download).path()
  await page.getByRole('list', { name: 'Eingeladen' }).waitFor()
  await check('series, done')
  const letters = readPdf(await readFile(file)).pages.map(letterOf)
  if (letters.length !== count) throw new Error(`${count} letters were announced, ${letters.length} are in the PDF`)
  return letters
}

function letterOf(lines: string[]): PrintedLetter {
  const at = lines.indexOf('Ihre Zugangskennung')
  const code = lines.slice(at + 1, at + 5).join(' ')
  const greeting = lines.find((line) => line.startsWith('Guten Tag')) ?? ''
  return { name: greeting.replace(/^Guten Tag (Frau |Herr )?/, '').replace(/,$/, ''), code, lines }
}

/** Types a code at the address that the letter names. */
export async function typeCode(page: Page, startUrl: string, code: string): Promise<void> {
  await page.goto(startUrl)
  await page.getByLabel('Ihre Zugangskennung').pressSequentially(code)
  await page.getByRole('button', { name: 'Weiter' }).click()
}

/** From "is this you" to the own home. @param userName where the letter leaves the choice; an invitation by e-mail has its address */
export async function join(page: Page, password: string, check: Check, userName?: string): Promise<void> {
  await page.getByRole('button', { name: 'Ja, das bin ich' }).waitFor()
  await check('join, who')
  await page.getByRole('button', { name: 'Ja, das bin ich' }).click()
  await page.getByRole('button', { name: 'Weiter' }).click()
  await page.getByText('Bitte mindestens 10 Zeichen.').waitFor()
  await check('join, log-in with errors')
  if (userName !== undefined) {
    await page.getByRole('radio', { name: 'Benutzername' }).check()
    await page.getByRole('textbox', { name: 'Benutzername' }).fill(userName)
  }
  await page.reload()
  if (userName !== undefined) await page.locator(`input[name=username][value="${userName}"]`).waitFor()
  await page.getByLabel('Neues Passwort').fill(password)
  await page.getByRole('button', { name: 'Weiter' }).click()
  await page.getByRole('heading', { name: 'Das sieht die Verwaltung' }).waitFor()
  await check('join, who sees what')
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Zugang einrichten' }).click()
  await page.getByRole('heading', { name: 'Ihr Zugang steht' }).waitFor()
  await check('join, done')
  await page.getByRole('button', { name: 'Nach Hause' }).click()
  await page
    .getByRole('link', { name: /^Schaden melden/ })
    .first()
    .waitFor()
  await check('home, just joined')
}

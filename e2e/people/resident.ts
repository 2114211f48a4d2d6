import type { Page } from 'playwright-core'
import type { Check } from './everywhere.ts'

export const REPORT = 'Wasser tropft von der Decke im Bad. Seit heute Mittag, etwa ein Tropfen pro Sekunde.'

/** The report in five steps, from the start page to the status page. @returns the ticket number */
export async function reportDamage(page: Page, photos: string[], check: Check): Promise<string> {
  const next = () => page.getByRole('button', { name: 'Weiter' }).click()
  await page
    .getByRole('link', { name: /^Schaden melden/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Worum geht es?' }).waitFor()
  await check('report, step 1')
  await next()
  await page.getByText('Bitte wählen Sie ein Thema.').waitFor()
  await check('report, step 1 with an error')
  await page.getByRole('radio', { name: 'Wasser, Bad, WC' }).check()
  await next()

  await page.getByRole('radio', { name: 'In meiner Wohnung' }).check()
  await page.getByRole('radio', { name: 'Bad', exact: true }).check()
  await page.getByRole('radio', { name: /^Eilig/ }).check()
  await check('report, step 2')
  await next()

  await page.getByLabel('Was ist passiert?').fill(REPORT)
  await page.locator('input[type=file][multiple]').setInputFiles(photos)
  await page.getByRole('listitem').getByRole('progressbar').first().waitFor({ state: 'detached' })
  await check('report, step 3')
  await page.reload()
  await page.getByText(REPORT).waitFor()
  await next()

  await page.getByRole('checkbox').first().waitFor()
  await page.getByRole('checkbox').nth(2).click()
  await page.getByLabel('Telefon für den Handwerker').fill('0171 3920042')
  await check('report, step 4')
  await next()

  await page.getByRole('heading', { name: 'Stimmt alles?' }).waitFor()
  await check('report, step 5')
  await page.getByRole('button', { name: 'Jetzt absenden' }).dblclick()
  const sent = page.getByText(/Nummer \d{4}-\d{6}/)
  await sent.waitFor()
  await check('ticket, just sent')
  return /\d{4}-\d{6}/.exec(await sent.innerText())![0]
}

export async function answerQuestion(page: Page, text: string, check: Check): Promise<void> {
  await page.getByText('Rückfrage an Sie').first().waitFor()
  await check('ticket with a question')
  const open = page.getByRole('button', { name: 'Antworten', exact: true })
  if (await open.isVisible()) await open.click()
  await page.getByLabel('Ihre Antwort').fill(text)
  await page.getByRole('button', { name: 'Antwort senden' }).click()
  await page.getByText(text).first().waitFor()
}

export async function confirmRepair(page: Page, check: Check): Promise<void> {
  await page.getByRole('button', { name: 'Ja, behoben' }).waitFor()
  await check('ticket, resolved')
  await page.getByRole('button', { name: 'Ja, behoben' }).click()
  await page.getByText('Sie haben bestätigt, dass alles in Ordnung ist.').waitFor()
  await check('ticket, closed')
}

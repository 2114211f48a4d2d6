import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import type { Check } from './everywhere.ts'

export type SentFile = { name: string; mimeType: string; buffer: Buffer }

const main = (page: Page) => page.getByRole('main')

/** From the navigation to the page where the columns are mapped. */
export async function upload(page: Page, file: SentFile, check: Check): Promise<void> {
  await page.getByRole('link', { name: /^Datenaustausch/ }).click()
  await page.getByRole('heading', { name: 'Importe', level: 1 }).waitFor()
  await check('imports')
  await page.getByRole('link', { name: 'Datei importieren' }).click()
  await page.getByRole('button', { name: 'Datei wählen' }).waitFor()
  await check('import, no file yet')
  await main(page).locator('input[type=file]').setInputFiles(file)
  await page.getByRole('table', { name: 'Welche Spalte ist was?' }).waitFor()
}

/** Sends one column to a field, by typing a part of the field's name. */
export async function mapColumn(page: Page, heading: string, field: string): Promise<void> {
  const target = page.getByRole('combobox', { name: `${heading} wird zu`, exact: true })
  await target.fill(field)
  await page
    .getByRole('listbox', { name: `${heading} wird zu` })
    .getByRole('option')
    .first()
    .click()
}

/** What each column goes to, by its heading. */
export async function mappingOf(page: Page): Promise<Record<string, string>> {
  const table = page.getByRole('table', { name: 'Welche Spalte ist was?' })
  await table.getByRole('combobox').first().waitFor()
  const rows = await table.locator('tbody tr').all()
  const pairs = rows.map(
    async (row) => [await row.getByRole('rowheader').innerText(), await row.getByRole('combobox').inputValue()] as const,
  )
  return Object.fromEntries(await Promise.all(pairs))
}

/** The dry run, until its figures are there. */
export async function dryRun(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Prüfen', exact: true }).click()
  await page.getByRole('heading', { name: 'Das würde geschehen' }).waitFor({ timeout: 60_000 })
}

/** Takes over what the dry run announced. */
export async function takeOver(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Änderung(en)? übernehmen$/ }).click()
  await page.getByRole('heading', { name: 'Das ist geschehen' }).waitFor({ timeout: 60_000 })
}

export async function downloadErrors(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Fehlerdatei laden' }).click()
  return readFile(await (await download).path())
}

/** Sends the mended rows from where they were said to be wrong. */
export async function uploadMended(page: Page, file: SentFile): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Berichtigte Datei hochladen' }).click()
  await (await chooser).setFiles(file)
  await page.getByRole('heading', { name: file.name, level: 1 }).waitFor()
  await page.getByRole('table', { name: 'Welche Spalte ist was?' }).waitFor()
}

export async function rollBack(page: Page, check: Check): Promise<void> {
  await page.getByRole('button', { name: 'Zurücknehmen' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Zurücknehmen' }).waitFor()
  await check('import, roll back asked')
  await dialog.getByRole('button', { name: 'Zurücknehmen' }).click()
  await page.getByText('Alles ist wieder wie vorher.').waitFor({ timeout: 60_000 })
}

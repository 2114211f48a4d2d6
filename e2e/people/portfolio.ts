import type { Page } from 'playwright-core'
import type { Check } from './everywhere.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const dialog = (page: Page) => page.getByRole('dialog')

/** A condominium with two floors of two flats. @returns the address of its page */
export async function makeCondominium(page: Page, check: Check): Promise<string> {
  await page.goto('./properties/new')
  await page.getByRole('group', { name: 'Art der Verwaltung' }).getByText('WEG', { exact: true }).click()
  await button(page, 'Anlegen').click()
  await page.getByText('Bitte ausfüllen.').first().waitFor()
  await check('new property, nothing filled in')
  const fields = {
    Objektnummer: 'E2E-1',
    'Name (freiwillig)': 'Wohnpark am Kanal',
    Straße: 'Kanalstraße',
    Hausnummer: '7',
    Postleitzahl: '04109',
    Ort: 'Leipzig',
    'Geschosse (freiwillig)': '2',
    'Wohnungen je Geschoss (freiwillig)': '2',
  }
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value)
  await button(page, 'Anlegen').click()
  await page.getByRole('heading', { level: 1, name: 'Wohnpark am Kanal' }).waitFor()
  await page.getByText('Noch keine Einheit.').waitFor()
  await check('a house without units')
  return page.url()
}

/** A building with its energy certificate and two doors. */
export async function addBuilding(page: Page, house: string, check: Check): Promise<void> {
  await page.goto(`${house}/buildings/new`)
  await page.getByLabel('Name', { exact: true }).fill('Vorderhaus')
  await page.getByRole('combobox', { name: /^Art des Ausweises/ }).click()
  await page.getByRole('option', { name: 'Verbrauchsausweis' }).click()
  await page.getByLabel('Kennwert (freiwillig)').fill('98,5')
  await check('new building')
  await button(page, 'Anlegen').click()
  await page.getByText('Verbrauchsausweis, 98,5 kWh je m² und Jahr').waitFor()
  for (const [name, position] of [
    ['A', '1'],
    ['B', '2'],
  ] as const) {
    await button(page, 'Eingang zu Vorderhaus hinzufügen').click()
    await dialog(page).getByLabel('Name', { exact: true }).fill(name)
    await dialog(page).getByLabel('Lage (freiwillig)').fill(position)
    await button(page, 'Speichern').click()
    await dialog(page).waitFor({ state: 'detached' })
    await page.getByRole('list', { name: 'Eingänge von Vorderhaus' }).getByText(name, { exact: true }).waitFor()
  }
  await check('buildings and entrances')
}

/** One flat on each of two floors behind each door; first with numbers that come twice. */
export async function generate(page: Page, house: string, check: Check): Promise<void> {
  await page.goto(`${house}/units/generate`)
  await button(page, '2. Platz entfernen').waitFor()
  await button(page, '2. Platz entfernen').click()
  await page.getByLabel('Muster der Nummern', { exact: true }).fill('{nr2}')
  await page.getByText('Diese Nummer käme mehrfach vor: 01, 02.').waitFor()
  await check('generator, numbers that come twice')
  await page.getByLabel('Muster der Nummern', { exact: true }).fill('WE {entrance}{nr2}')
  await button(page, '4 Einheiten anlegen').click()
  await page.getByText('4 Einheiten angelegt').waitFor()
  await page.getByRole('treeitem', { name: /WE B02/ }).waitFor()
}

/** All shares of the house, in the order of the sheet. */
export async function enterShares(page: Page, shares: readonly string[]): Promise<void> {
  await page.getByRole('link', { name: 'Anteile eintragen' }).click()
  const fields = page.getByRole('list', { name: 'Miteigentumsanteile' }).getByRole('textbox')
  await fields.first().waitFor()
  for (const [index, share] of shares.entries()) await fields.nth(index).fill(share)
}

/** Finds a person by part of the name in the select of this label. */
export async function choosePerson(page: Page, label: string, name: string): Promise<void> {
  const select = page.getByRole('combobox', { name: label })
  await select.fill(name)
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click()
}

import type { Page } from 'playwright-core'
import type { Check } from './everywhere.ts'

const detail = (page: Page) => page.getByRole('region', { name: 'Vorgang', exact: true })

/** Opens a ticket that arrived while the cockpit stood open. */
export async function openArrival(page: Page, title: string, check: Check): Promise<void> {
  await page.getByRole('button', { name: /neue[r]? Vorg/ }).click()
  await check('cockpit')
  await page.getByRole('link', { name: new RegExp(title) }).click()
  await page.getByRole('heading', { name: title }).waitFor()
  await check('ticket, new')
}

export async function accept(page: Page, check: Check): Promise<void> {
  await page.keyboard.press('a')
  await detail(page)
    .getByRole('button', { name: /^Annehmen/ })
    .waitFor({ state: 'detached' })
  await check('ticket, accepted')
}

export async function askBack(page: Page, question: string, check: Check): Promise<void> {
  await page.getByRole('tab', { name: 'Rückfrage' }).click()
  await page.getByRole('textbox', { name: 'Rückfrage' }).fill(question)
  await check('ticket, question in the composer')
  await page.getByRole('button', { name: /^Rückfrage senden/ }).click()
  await page.getByText('Rückfrage offen').first().waitFor()
  await check('ticket, awaiting a reply')
}

export async function writeNote(page: Page, note: string, check: Check): Promise<void> {
  await page.getByRole('tab', { name: 'Interne Notiz' }).click()
  await page.getByRole('textbox', { name: 'Interne Notiz' }).fill(note)
  await check('ticket, internal note in the composer')
  await page.getByRole('button', { name: /^Notiz speichern/ }).click()
  await page.getByText('Intern, nur Mitarbeitende').first().waitFor()
}

export async function forward(page: Page, colleague: string, check: Check): Promise<void> {
  await detail(page)
    .getByRole('button', { name: /^Weiterleiten/ })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'An' }).click()
  await page.getByRole('option', { name: new RegExp(colleague) }).click()
  await check('ticket, forward')
  await dialog.getByRole('button', { name: /^Weiterleiten/ }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** The order drawer: the contractor by name, all photos, sent. */
export async function sendOrder(page: Page, contractor: string, instructions: string, check: Check): Promise<void> {
  await detail(page)
    .getByRole('button', { name: /^Auftrag/ })
    .click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('radio', { name: new RegExp(contractor) }).check()
  await check('order drawer')
  await drawer.getByRole('button', { name: /^Auftrag senden/ }).click()
  await drawer.getByText('Anweisung').first().waitFor()
  await check('order drawer with an error')
  await drawer.getByRole('textbox', { name: 'Anweisung' }).fill(instructions)
  await drawer.getByRole('textbox', { name: /^Kostenrahmen/ }).fill('800')
  await drawer.getByRole('button', { name: /^Auftrag senden/ }).click()
  await drawer.waitFor({ state: 'detached' })
  await page.getByText('In Arbeit').first().waitFor()
  await check('ticket, in progress')
}

/** Approves the report, which was seen without reloading. */
export async function approve(page: Page, check: Check): Promise<void> {
  const orders = page.getByRole('region', { name: 'Aufträge' })
  await orders.getByText('Erledigt').waitFor()
  await orders.getByRole('link', { name: /^A-/ }).click()
  await page.getByText('Fertigmeldung').first().waitFor()
  await check('order, reported done')
  await page.getByRole('button', { name: /^Abnehmen/ }).click()
  await page.getByText('Abgenommen').first().waitFor()
  await check('order, approved')
}

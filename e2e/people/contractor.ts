import type { Page } from 'playwright-core'
import type { Check } from './everywhere.ts'

/** Accepts the order and sets tomorrow's appointment. */
export async function acceptAndSchedule(page: Page, check: Check): Promise<void> {
  await page.getByRole('button', { name: 'Annehmen' }).waitFor()
  await check('order, sent')
  await page.getByRole('button', { name: 'Annehmen' }).click()
  await page
    .getByRole('link', { name: 'Termin eintragen' })
    .or(page.getByRole('button', { name: 'Termin eintragen' }))
    .first()
    .click()
  await page.getByRole('heading', { name: 'Termin' }).waitFor()
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Tag').fill(tomorrow)
  await page.getByLabel('Von').fill('16:00')
  await page.getByLabel('Bis').fill('18:00')
  await check('appointment')
  await page.getByRole('button', { name: 'Termin eintragen' }).click()
  await page.getByText('Termin steht').first().waitFor()
  await check('order, scheduled')
}

/** Reports the work as done, with photos, hours, material and a signature drawn by finger. */
export async function reportDone(page: Page, photos: { before: string; after: string }, check: Check): Promise<void> {
  await page
    .getByRole('link', { name: 'Fertig melden' })
    .or(page.getByRole('button', { name: 'Fertig melden' }))
    .first()
    .click()
  await page.getByText('Wie ist der Stand?').first().waitFor()
  await check('completion, empty')
  await page.getByRole('button', { name: 'Fertig melden' }).click()
  await page.getByText('Bitte wählen Sie, wie der Stand ist.').waitFor()
  await check('completion with errors')
  await page.getByRole('radio', { name: 'Erledigt', exact: true }).check()
  await page.locator('input[type=file][multiple]').first().setInputFiles(photos.before)
  await page.locator('input[type=file][multiple]').nth(1).setInputFiles(photos.after)
  await page.getByRole('button', { name: 'Eine Viertelstunde mehr' }).click()
  await page.getByRole('button', { name: 'Material', exact: true }).click()
  await page.getByLabel(/^Bezeichnung/).fill('Pressfitting 22 mm, Kupfer')
  await page.getByLabel(/^Menge/).fill('3 Stk.')
  await sign(page)
  await page.getByLabel('Name', { exact: true }).fill('Marta Wiśniewska')
  await page.reload()
  await page.getByRole('img', { name: 'Unterschrift ist da' }).waitFor()
  await check('completion, filled in')
  await page.getByRole('button', { name: 'Fertig melden' }).dblclick()
  await page.getByRole('heading', { name: 'Gemeldet' }).waitFor()
  await check('completion, reported')
}

async function sign(page: Page) {
  const pad = page.getByRole('img', { name: 'Mit dem Finger unterschreiben' })
  await page.getByLabel('Name', { exact: true }).scrollIntoViewIfNeeded()
  await page.mouse.wheel(0, 400) // the foot of the form floats above its end
  await page.waitForTimeout(300)
  const box = (await pad.boundingBox())!
  await page.mouse.move(box.x + 30, box.y + box.height / 2)
  await page.mouse.down()
  for (let step = 1; step <= 12; step++) await page.mouse.move(box.x + 30 + step * 18, box.y + box.height / 2 + (step % 2 ? -22 : 22))
  await page.mouse.up()
  await page.getByRole('img', { name: 'Unterschrift ist da' }).waitFor()
}

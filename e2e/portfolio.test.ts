import { phonePhoto } from '@treppenhaus/demo/photos'
import { openBrowser } from '@treppenhaus/testing/browser'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { logIn } from './people/log-in.ts'
import { addBuilding, choosePerson, enterShares, generate, makeCondominium } from './people/portfolio.ts'
import { tall } from './people/tall.ts'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()
const browser = await openBrowser()
afterAll(() => browser.close())

test(
  'a condominium moves in: buildings, units by a pattern, shares, owners, board, participation, photos',
  { timeout: 900_000 },
  async () => {
    const office = await logIn(browser, stage, 'staff', 'jana.reuter@brueckner-hv.example')
    const { page } = office
    const check = tall(office)
    const dialog = page.getByRole('dialog')
    const button = (name: string | RegExp) => page.getByRole('button', { name })

    const house = await makeCondominium(page, check)
    await addBuilding(page, house, check)
    await generate(page, house, check)
    await check('tree of units')
    await button('Zurücknehmen').click()
    await page.getByText('4 Einheiten zurückgenommen').waitFor()
    await page.getByText('Noch keine Einheit.').waitFor()
    await generate(page, house, check)

    // The tree answers to the keyboard alone.
    await page.getByRole('treeitem').first().focus()
    await page.keyboard.press('ArrowLeft')
    expect(await page.getByRole('treeitem').count()).toBe(1)
    await page.keyboard.press('ArrowRight')
    await page.getByRole('treeitem', { name: /WE A01/ }).waitFor()

    await enterShares(page, ['300', '250', '250', '199'])
    await page.getByText('Es fehlen 1/1000').waitFor()
    await check('shares, one thousandth missing')
    await button('Speichern').click()
    await page.getByText('Die Miteigentumsanteile ergeben 999/1000, nicht das Ganze.').waitFor()
    await enterShares(page, ['300', '250', '250', '200'])
    await page.getByText('Das ist das Ganze').waitFor()
    await button('Speichern').click()
    await page.getByText('1000/1000').waitFor()
    expect(await page.getByText(/^Die Miteigentumsanteile/).count()).toBe(0)

    await page.getByRole('group', { name: 'Ansicht' }).getByText('Tabelle', { exact: true }).click()
    await page.getByRole('checkbox', { name: 'Alle auswählen' }).check()
    await page.getByRole('toolbar', { name: '4 ausgewählt' }).getByRole('button', { name: 'Bearbeiten' }).click()
    await dialog.getByLabel('Erster Tag der Teilnahme').fill('2026-01-01')
    await check('four units are to take part')
    await dialog.getByRole('button', { name: 'Ändern', exact: true }).click()
    await page.getByText('4 Einträge geändert.').waitFor()
    await page.getByText('4 von 4', { exact: true }).waitFor()
    await page.keyboard.press('z')
    await page.getByText('0 von 4', { exact: true }).waitFor()
    await check('table of units')

    await page.getByRole('link', { name: 'WE A01' }).click()
    await button('Teilnahme eintragen').click()
    await dialog.getByLabel('Nimmt teil ab').fill('2026-03-01')
    await button('Speichern').click()
    await page.getByText('seit 01.03.2026').first().waitFor()
    await button('Eigentümer eintragen').click()
    await choosePerson(page, 'Wem gehört die Einheit?', 'Aydın')
    await dialog.getByLabel('Beginn').fill('2019-01-01')
    await button('Speichern').click()
    await button('Eigentümerwechsel').click()
    await dialog.getByLabel('Erster Tag der neuen Eigentümer').fill('2031-02-01')
    await dialog.getByText('letzter Tag ist der 31.01.2031').waitFor()
    await choosePerson(page, 'Neuer Eigentümer', 'Wiśniewska')
    await check('a sale')
    await button('Wechsel eintragen').click()
    await page.getByText('01.01.2019 bis 31.01.2031').first().waitFor()
    await page.getByText('ab 01.02.2031').first().waitFor()

    const photo = path.join(stage.dataDir, 'balkon.jpg')
    await writeFile(photo, await phonePhoto('repaired', 0))
    await page.locator('input[type=file]').setInputFiles(photo)
    await button('Foto 1 vergrößern').waitFor({ timeout: 60_000 })
    await button('Aktionen für Foto 1').click()
    await page.getByRole('menuitem', { name: 'Beschriften' }).click()
    await dialog.getByLabel('Was ist zu sehen?').fill('Balkon')
    await button('Speichern').click()
    await button('Balkon vergrößern').click()
    await page.keyboard.press('Escape')
    await check('a unit with its past and future')

    await page.goto(`${house}/people`)
    await button('Mitglied eintragen').click()
    await choosePerson(page, 'Wer wurde gewählt?', 'Aydın')
    await dialog.getByLabel('Beginn').fill('2031-01-01')
    await dialog.getByLabel('Vorsitz').check()
    await button('Speichern').click()
    await page.getByRole('list', { name: 'Beirat' }).getByText('Vorsitz').waitFor()
    await check('a board to come')

    await page.goto(`${stage.appUrl('staff')}units?q=Kanalstraße`)
    await page.getByRole('link', { name: 'WE B02' }).waitFor()
    expect(await page.getByRole('row').count()).toBe(5)
    await check('units of all houses, searched')
    await page.goto(`${stage.appUrl('staff')}properties`)
    await page.getByRole('checkbox', { name: 'Kanalstraße 7 auswählen' }).check()
    await check('houses, one picked')
    await button('Archivieren').click()
    await page.getByRole('link', { name: /Wohnpark am Kanal/ }).waitFor({ state: 'detached' })
    await button(/^Rückgängig/).click()
    await page.getByRole('link', { name: /Wohnpark am Kanal/ }).waitFor()
    office.expectClean()
    await office.close()
  },
)

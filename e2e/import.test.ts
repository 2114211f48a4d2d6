import { openBrowser } from '@treppenhaus/testing/browser'
import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { everywhere } from './people/everywhere.ts'
import { downloadErrors, dryRun, mapColumn, mappingOf, rollBack, takeOver, upload, uploadMended } from './people/import.ts'
import { logIn } from './people/log-in.ts'
import { openStage } from './stage/open-stage.ts'

const HOUSE = 'Königsstraße 7'

/** As an old program writes it: semicolons, windows-1252, German numbers and days, headings of its own, and two wrong rows. */
const lines = [
  'Obj.;Str.;HsNr;PLZ;Ort;Whg;Etage;Wfl. m²;Zi.;Kaltm.;Mieter;Vorn.;Einzug;Bem. zur Küche',
  '4711;Königsstraße;7;04109;Leipzig;01;0;68,40;2,5;512,30;Groß;Änne;01.04.2021;neu',
  '4711;Königsstraße;7;04109;Leipzig;02;0;achtzig;3;612,30;Müller;Jörg;01.04.2020;',
  '4711;Königsstraße;7;04109;Leipzig;03;1;71,20;3;598,00;Yildiz;Ayşe;31.02.2022;alt',
  '4711;Königsstraße;7;04109;Leipzig;04;1;71,25;3;1.598,00;Öztürk;Uğur;15.05.2019;',
].map((line) => line.replace('ş', 's').replace('ğ', 'g'))
const file = { name: 'Häuser alt.csv', mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1') }

const stage = await openStage()
const browser = await openBrowser()
afterAll(() => browser.close())

/** The units of the house, as they are kept. */
async function unitsThere() {
  const { rows } = await stage.organization.db.execute<{ number: string; area: string; rent: number; note: string }>(sql`
    select u.number, u.area_m2::text as area, u.target_rent as rent, u.note
    from units u join properties p on p.id = u.property_id where p.number = '4711' order by u.number`)
  return rows
}

test('a strange table is mapped, its errors are mended, it is taken over and taken back', { timeout: 600_000 }, async () => {
  const staff = await logIn(browser, stage, 'staff', 'jana.reuter@brueckner-hv.example')
  const { page } = staff
  const check = everywhere(staff)

  await upload(page, file, check)
  expect(await mappingOf(page)).toMatchObject({
    'Str.': 'Objekt: Straße',
    'Wfl. m²': 'Einheit: Fläche in m²',
    Einzug: 'Mietverhältnis: Beginn',
  })
  await mapColumn(page, 'Obj.', 'Objektnummer')
  await mapColumn(page, 'Kaltm.', 'Sollmiete')
  await mapColumn(page, 'Vorn.', 'Vorname')
  await mapColumn(page, 'Bem. zur Küche', 'Einheit: Notiz')
  await check('import, columns mapped')
  await page.reload()
  expect(await mappingOf(page)).toMatchObject({ 'Obj.': 'Objekt: Objektnummer', 'Bem. zur Küche': 'Einheit: Notiz' })

  await dryRun(page)
  await page.getByText('2 Zeilen haben Fehler').first().waitFor()
  await page.getByText(/^Spalte Wfl\. m²: Das ist keine Zahl\. Wert: achtzig$/).waitFor()
  await page.getByText(/^Spalte Einzug: Diesen Tag gibt es nicht\. Wert: 31\.02\.2022$/).waitFor()
  expect(await unitsThere()).toEqual([])
  await check('import, checked with errors')

  const wrong = (await downloadErrors(page)).toString('utf8')
  expect(wrong.trim().split('\r\n')).toHaveLength(3)
  const mended = Buffer.from(wrong.replace('achtzig', '80,05').replace('31.02.2022', '28.02.2022'))
  await page.getByRole('button', { name: 'Diese Zeilen auslassen' }).click()
  await takeOver(page)
  await check('import, taken over without the wrong rows')
  expect((await unitsThere()).map(({ number }) => number)).not.toContain('02')
  const first = page.url()

  await uploadMended(page, { name: 'berichtigt.csv', mimeType: 'text/csv', buffer: mended })
  expect(await mappingOf(page)).toMatchObject({ 'Obj.': 'Objekt: Objektnummer', 'Bem. zur Küche': 'Einheit: Notiz' })
  await dryRun(page)
  await takeOver(page)
  expect(await unitsThere()).toMatchObject([
    { number: '01', area: '68.40', rent: 51_230, note: 'neu' },
    { number: '02', area: '80.05', rent: 61_230 },
    { number: '03', area: '71.20', rent: 59_800, note: 'alt' },
    { number: '04', area: '71.25', rent: 159_800 },
  ])
  await page.getByRole('list', { name: 'Zeile für Zeile' }).getByRole('link', { name: HOUSE, exact: true }).click()
  await page.getByRole('heading', { name: new RegExp(HOUSE), level: 1 }).waitFor()
  await page.getByText('Jörg Müller').first().waitFor()

  await page.goBack()
  await rollBack(page, check)
  expect((await unitsThere()).map(({ number }) => number)).not.toContain('02')
  await page.goto(first)
  await rollBack(page, async () => undefined)
  expect(await unitsThere()).toEqual([])
  await check('import, rolled back')
  staff.expectClean()
  await staff.close()
})

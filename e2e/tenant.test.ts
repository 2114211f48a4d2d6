import { dayIn } from '@treppenhaus/domain/calendar'
import { openBrowser } from '@treppenhaus/testing/browser'
import { afterAll, expect, test } from 'vitest'
import { everywhere } from './people/everywhere.ts'
import { join } from './people/invitation.ts'
import { logIn } from './people/log-in.ts'
import { tall } from './people/tall.ts'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()
const browser = await openBrowser()
afterAll(() => browser.close())

const TENANT = 'Ragnhild Søndergaard'
const ADDRESS = 'ragnhild@post.example'

test('an owner registers the tenant, the office confirms, the tenant joins and sees the flat', { timeout: 600_000 }, async () => {
  const owner = await logIn(browser, stage, 'portal', 'selin.aydin@post.example')
  await owner.page.goto('./house/tenants')
  await owner.page.getByText('Freya Lindqvist').waitFor()
  await tall(owner)('tenants of an owner')
  await owner.page.goto('./house/tenants/new')
  const send = owner.page.getByRole('button', { name: 'Anmelden', exact: true })
  await send.click()
  await owner.page.getByText('Bitte geben Sie den Nachnamen ein.').waitFor()
  await tall(owner)('a tenant without a name')
  await owner.page.getByRole('group', { name: 'Für welche Wohnung?' }).locator('label').first().click()
  await owner.page.getByLabel('Vorname').fill('Ragnhild')
  await owner.page.getByLabel('Nachname').fill('Søndergaard')
  await owner.page.getByLabel('E-Mail').fill(ADDRESS)
  await owner.page.getByLabel('Einzug am').fill(dayIn(new Date()))
  await send.click()
  await owner.page.getByText(TENANT).waitFor()
  await owner.page.getByText('Wird geprüft').first().waitFor()

  const office = await logIn(browser, stage, 'staff', 'jana.reuter@brueckner-hv.example')
  await office.page.goto('./tenant-registrations')
  await office.page.getByRole('link', { name: new RegExp(TENANT) }).click()
  await office.page.getByRole('heading', { level: 1, name: TENANT }).waitFor()
  await everywhere(office)('a registered tenant')
  await office.page.getByRole('button', { name: 'Bestätigen', exact: true }).click()
  const drawer = office.page.getByRole('dialog')
  await drawer.waitFor()
  await everywhere(office)('confirming a tenant')
  await drawer.getByRole('button', { name: 'Bestätigen', exact: true }).click()
  await office.page.getByText('Der Mieter bekommt eine Einladung per E-Mail.').waitFor()

  const mail = await stage.smtp.waitFor(({ envelope, text }) => envelope.to.includes(ADDRESS) && (text ?? '').includes('/join#'), 60_000)
  await stage.smtp.waitFor(
    ({ envelope, text }) => envelope.to.includes('selin.aydin@post.example') && (text ?? '').includes('Søndergaard'),
    60_000,
  )
  const tenant = await browser.newPage({ width: 390 })
  tenant.page.setDefaultTimeout(30_000)
  await tenant.page.goto(/http:\/\/\S+\/portal\/join#[\w-]+/.exec(mail.text ?? '')![0])
  await join(tenant.page, 'Der Hund heißt Bello', everywhere(tenant))
  expect(await tenant.page.getByText(/Obergeschoss|Erdgeschoss/).count()).toBeGreaterThan(0)
  await owner.page.goto('./house/tenants')
  await owner.page.getByText('Ihr Mieter ist im Portal.').waitFor()
  for (const person of [owner, office, tenant]) {
    person.expectClean()
    await person.close()
  }
})

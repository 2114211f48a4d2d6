import { tickets } from '@treppenhaus/db/schema/tickets'
import { openBrowser } from '@treppenhaus/testing/browser'
import { sql } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { everywhere } from './people/everywhere.ts'
import { join, printLetters, typeCode } from './people/invitation.ts'
import { logIn } from './people/log-in.ts'
import { openStage } from './stage/open-stage.ts'

const HOUSE = 'Lindenauer Straße 14'
const PASSWORD = 'Der Hund heißt Bello'
const refused = /^Diese Kennung gilt nicht oder nicht mehr/

const stage = await openStage()
const browser = await openBrowser()
afterAll(() => browser.close())
const startUrl = new URL('/start', stage.appUrl('portal')).href

const newPhone = async () => {
  const phone = await browser.newPage({ width: 390 })
  phone.page.setDefaultTimeout(30_000)
  return phone
}

test('from a printed letter to exactly the own home', { timeout: 600_000 }, async () => {
  const staff = await logIn(browser, stage, 'staff', 'jana.reuter@brueckner-hv.example')
  const letters = await printLetters(staff.page, HOUSE, everywhere(staff))
  expect(new Set(letters.map(({ code }) => code)).size).toBe(letters.length)
  const { code, lines } = letters[0]!
  expect(code).toMatch(/^([2-9A-HJ-NP-Z]{4} ?){4}$/)
  expect(lines.join(' ')).toContain('/start')

  const resident = await newPhone()
  const check = everywhere(resident)
  await resident.page.goto(startUrl)
  await resident.page.getByLabel('Ihre Zugangskennung').waitFor()
  await check('code, empty')
  for (const wrong of ['2', '3', '4'].map((last) => code.slice(0, -1) + (code.endsWith(last) ? '5' : last))) {
    await typeCode(resident.page, startUrl, wrong)
    await resident.page.getByText(refused).waitFor()
  }
  await check('code, refused')
  await typeCode(resident.page, startUrl, code.toLowerCase().replaceAll(' ', '-'))
  await join(resident.page, PASSWORD, check, 'erste.mieterin')

  const home = await seenOf(resident.page)
  expect(home.homes.map(({ id }) => id).toSorted()).toEqual(await homesOf('erste.mieterin'))
  expect(home.homes.some(({ street, houseNumber }) => lines.join(' ').includes(`${street} ${houseNumber}`))).toBe(true)
  const others = await stage.organization.db.select({ id: tickets.id }).from(tickets).limit(40)
  expect(others.length).toBeGreaterThan(10)
  const answers = await Promise.all(others.map(({ id }) => askOf(resident.page, home.token, `/api/v1/portal/tickets/${id}`)))
  const own = new Set(home.tickets)
  for (const [index, { id }] of others.entries()) expect([id, answers[index]!.status]).toEqual([id, own.has(id) ? 200 : 404])

  const again = await newPhone()
  await typeCode(again.page, startUrl, code)
  await again.page.getByText(refused).waitFor()
  for (const person of [staff, resident, again]) {
    person.expectClean()
    await person.close()
  }
})

test('from the link of an e-mail to the own home, and staff see who has joined', { timeout: 600_000 }, async () => {
  const staff = await logIn(browser, stage, 'staff', 'jana.reuter@brueckner-hv.example')
  await staff.page.goto(`${stage.appUrl('staff')}invitations?state=not_invited`)
  const row = staff.page.getByRole('list', { name: 'Einladungen' }).getByRole('listitem').filter({ hasText: '@post.example' }).first()
  await row.waitFor()
  const address = /[\w.-]+@post\.example/.exec(await row.innerText())![0]
  await row.getByRole('button', { name: /^Aktionen für/ }).click()
  await staff.page.getByRole('menuitem', { name: 'Per E-Mail einladen' }).click()
  await staff.page.getByText(/^E-Mail an .+ geht hinaus$/).waitFor()
  await everywhere(staff)('invitations, one invited')

  const mail = await stage.smtp.waitFor(({ envelope, text }) => envelope.to.includes(address) && (text ?? '').includes('/join#'), 60_000)
  const link = /http:\/\/\S+\/portal\/join#[\w-]+/.exec(mail.text ?? '')![0]
  const resident = await newPhone()
  await resident.page.goto(link)
  // The steps look as they do after a letter, where they are checked.
  await join(resident.page, PASSWORD, async () => undefined)
  expect((await seenOf(resident.page)).homes.length).toBeGreaterThan(0)

  await staff.page.goto(`${stage.appUrl('staff')}invitations?state=joined&q=${encodeURIComponent(address)}`)
  await staff.page.getByRole('list', { name: 'Einladungen' }).getByText('Dabei').waitFor()
  await resident.page.goto('about:blank')
  await resident.page.goto(link)
  await resident.page.getByText(/^Er wurde schon benutzt, oder er ist abgelaufen/).waitFor()
  await everywhere(resident)('link, used')
  for (const person of [staff, resident]) {
    person.expectClean()
    await person.close()
  }
})

/** The homes that the records know of who logs in with this name. */
async function homesOf(login: string): Promise<string[]> {
  const { rows } = await stage.organization.db.execute<{ id: string }>(sql`
    select distinct r.id from accounts a join (
      select person_id, unit_id as id, starts_on, ends_on from tenancies
      union all select person_id, coalesce(unit_id, property_id), starts_on, ends_on from ownerships
    ) r using (person_id)
    where a.login = ${login} and current_date between r.starts_on and coalesce(r.ends_on, current_date) order by r.id`)
  return rows.map(({ id }) => id)
}

type Answer = { status: number; body: unknown }

/** A request from the page's own origin, with the log-in of its cookie. */
const askOf = (page: Page, token: string, path: string): Promise<Answer> =>
  page.evaluate(
    async ([url, bearer]) => {
      const response = await fetch(url!, { headers: { authorization: `Bearer ${bearer}` } })
      return { status: response.status, body: (await response.json()) as unknown }
    },
    [path, token],
  )

/** What the API gives to who is logged in on this page. */
async function seenOf(page: Page) {
  const { accessToken } = await page.evaluate(
    async () => (await (await fetch('/api/v1/portal/session/refresh', { method: 'POST' })).json()) as { accessToken: string },
  )
  const { body: homes } = await askOf(page, accessToken, '/api/v1/portal/homes')
  const { body: list } = await askOf(page, accessToken, '/api/v1/portal/tickets')
  return {
    token: accessToken,
    homes: (homes as { items: { id: string; street: string; houseNumber: string }[] }).items,
    tickets: (list as { items: { id: string }[] }).items.map(({ id }) => id),
  }
}

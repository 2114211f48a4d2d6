import { makeFile, makePerson, makeTenancy } from '@treppenhaus/testing/builders'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { completionBody, orderBody, reportBody, testHouse } from '../../test-house.ts'

const app = await testApp()
const { first } = app
const { db } = first
const house = await testHouse(app, first)
const { jana, resident, contractor } = house
const partner = await house.enter({ personId: (await makePerson(db)).id })
await makeTenancy(db, { unitId: house.unit.id, personId: partner.account.personId! })

const upload = async (accountId: string) => (await makeFile(db, { uploadedByAccountId: accountId })).id
const soon = () => ({ startsAt: new Date(Date.now() + 3_600_000).toISOString(), endsAt: new Date(Date.now() + 7_200_000).toISOString() })

type World = { ticket: string; orders: string[]; secrets: string[] }
type Step = (world: World) => Promise<unknown>
const ticketAct =
  (name: string, payload: object, who = jana): Step =>
  ({ ticket }) =>
    who.ask('POST', `/tickets/${ticket}/${name}`, payload)
const orderAct =
  (name: string, payload: () => object, who = contractor): Step =>
  async ({ orders }) => {
    for (const id of orders) await who.ask('POST', `/work-orders/${id}/${name}`, payload())
  }

/** What may happen to a ticket, in any row; words and files that must stay inside are remembered. */
const steps: Record<string, Step> = {
  accept: ticketAct('accept', {}),
  ask: ticketAct('ask', { text: 'Läuft Wasser nach?' }),
  answer: ticketAct('answer', { text: 'Ja' }, resident),
  reply: ticketAct('reply', { text: 'Wir kommen.' }),
  share: async ({ ticket }) => {
    const { headers } = await resident.ask('GET', `/tickets/${ticket}`)
    return resident.ask('PATCH', `/tickets/${ticket}`, { householdVisible: true }, { headers: { 'if-match': String(headers.etag) } })
  },
  note: async (world) => {
    const word = `CANARY-note-${world.secrets.length}`
    const file = await upload(jana.account.id)
    world.secrets.push(word, file)
    return jana.ask('POST', `/tickets/${world.ticket}/note`, { text: word, fileIds: [file] })
  },
  forward: async (world) => {
    const word = `CANARY-forward-${world.secrets.length}`
    world.secrets.push(word)
    return jana.ask('POST', `/tickets/${world.ticket}/forward`, { staffId: house.colleague.id, text: word })
  },
  draft: async (world) => {
    const word = `CANARY-draft-${world.secrets.length}`
    world.secrets.push(word)
    return jana.ask('POST', '/work-orders', orderBody(house, [world.ticket], { instructions: word, send: false }))
  },
  order: async (world) => {
    const { body } = await jana.ask('POST', '/work-orders', orderBody(house, [world.ticket], { instructions: 'CANARY-instructions' }))
    if (body.id) world.orders.push(body.id)
  },
  acceptOrder: orderAct('accept', () => ({ text: 'CANARY-contractor-accepts' })),
  schedule: orderAct('appointment', soon),
  complete: async ({ orders }) => {
    for (const id of orders)
      await contractor.ask('POST', `/work-orders/${id}/completion`, completionBody({ afterFileIds: [await upload(contractor.account.id)] }))
  },
  rework: orderAct('rework', () => ({ reason: 'CANARY-contractor-rework' }), jana),
  decline: orderAct('decline', () => ({ reason: 'CANARY-contractor-declines' })),
  cancel: orderAct('cancel', () => ({ reason: 'CANARY-contractor-cancelled' }), jana),
}

/** Everything the portal and the contractor can read of it. */
async function outsideAnswers({ ticket, orders }: World) {
  const portal = []
  for (const who of [resident, partner]) portal.push(await who.ask('GET', `/tickets/${ticket}`), await who.ask('GET', '/tickets'))
  const company = [await contractor.ask('GET', '/work-orders?state=all')]
  for (const id of orders) company.push(await contractor.ask('GET', `/work-orders/${id}`))
  const text = (answers: { body: unknown }[]) => JSON.stringify(answers.map(({ body }) => body))
  return { portal: text(portal), company: text(company) }
}

test(
  'no internal note or file, no draft and no word between office and contractor reaches who it is not for',
  { timeout: 120_000 },
  async () => {
    let notes = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(steps)), { minLength: 6, maxLength: 14 }), async (row) => {
        const { body } = await resident.ask('POST', '/tickets', reportBody(house))
        const world: World = { ticket: body.id, orders: [], secrets: [] }
        for (const name of ['note', ...row]) await steps[name]!(world)
        const { portal, company } = await outsideAnswers(world)
        for (const secret of world.secrets)
          expect([secret, portal.includes(secret), company.includes(secret)]).toEqual([secret, false, false])
        expect(portal).not.toContain('CANARY-')
        expect(company).not.toContain('Läuft Wasser nach?')
        const staff = JSON.stringify((await jana.ask('GET', `/tickets/${world.ticket}`)).body)
        for (const secret of world.secrets.filter((word) => !word.startsWith('CANARY-draft'))) expect(staff).toContain(secret)
        notes += world.secrets.length
      }),
      { numRuns: 15 },
    )
    expect(notes).toBeGreaterThan(15)
  },
)

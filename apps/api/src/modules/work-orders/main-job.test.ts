import { makeFile } from '@treppenhaus/testing/builders'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { completionBody, orderBody, reportBody, testHouse } from '../../test-house.ts'

const app = await testApp()
const { first } = app
const house = await testHouse(app, first)
const { resident, jana, contractor } = house

test('a report becomes an order, is done, approved and confirmed', async () => {
  const photo = await makeFile(first.db, { uploadedByAccountId: resident.account.id })
  const reported = await resident.ask('POST', '/tickets', reportBody(house, { fileIds: [photo.id] }))
  expect(reported).toMatchObject({ status: 201, body: { status: 'new', stepName: 'sent', files: [{ id: photo.id }] } })
  const { id } = reported.body

  const ordered = await jana.ask('POST', '/work-orders', orderBody(house, [id], { fileIds: [photo.id] }))
  expect(ordered).toMatchObject({
    status: 201,
    body: {
      number: expect.stringMatching(/^A-\d{4}-\d{5}$/),
      status: 'sent',
      tickets: [{ id, status: 'in_progress' }],
      files: [{ id: photo.id }],
    },
  })
  const order = `/work-orders/${ordered.body.id}`
  const read = await jana.ask('GET', `/tickets/${id}`)
  expect(read.body.timeline.map(({ from, to }: { from: string; to: string }) => [from, to])).toEqual([
    [null, 'new'],
    [null, 'draft'],
    ['draft', 'sent'],
    ['new', 'accepted'],
    ['accepted', 'in_progress'],
  ])

  expect(await contractor.ask('GET', '/work-orders?state=new')).toMatchObject({ body: { items: [{ id: ordered.body.id, unread: true }] } })
  expect(await contractor.ask('POST', `${order}/accept`, {})).toMatchObject({ status: 200, body: { status: 'accepted' } })
  const span = { startsAt: new Date(Date.now() + 3_600_000).toISOString(), endsAt: new Date(Date.now() + 7_200_000).toISOString() }
  expect(await contractor.ask('POST', `${order}/appointment`, span)).toMatchObject({
    status: 200,
    body: { status: 'scheduled', appointment: span, lines: [{ contactName: 'Marta Wiśniewska', contactPhone: '+49 171 7654321' }] },
  })
  expect(await resident.ask('GET', '/tickets')).toMatchObject({ body: { items: [{ stepName: 'appointment_set', ...span }] } })
  expect(await contractor.ask('POST', `${order}/start`, {})).toMatchObject({ status: 200, body: { status: 'in_progress' } })
  const after = await makeFile(first.db, { uploadedByAccountId: contractor.account.id })
  expect(
    await contractor.ask('POST', `${order}/completion`, completionBody({ note: 'Ventil getauscht', afterFileIds: [after.id] })),
  ).toMatchObject({
    status: 200,
    body: { status: 'done', reports: [{ note: 'Ventil getauscht', after: [{ id: after.id }] }] },
  })
  expect(await jana.ask('GET', '/tickets/counts')).toMatchObject({ body: { views: { reported: 1 } } })
  expect(await jana.ask('POST', `${order}/approve`, {})).toMatchObject({
    status: 200,
    body: { status: 'approved', tickets: [{ status: 'resolved' }] },
  })
  const own = await resident.ask('GET', `/tickets/${id}`)
  expect(own.body).toMatchObject({
    status: 'resolved',
    step: 5,
    workOrders: [{ outcome: 'done', reportNote: 'Ventil getauscht', reportFiles: [{ id: after.id }] }],
    actions: ['confirm', 'reopen', 'reply', 'share_with_household'],
  })
  expect(await resident.ask('POST', `/tickets/${id}/confirm`, {})).toMatchObject({
    status: 200,
    body: { status: 'closed', actions: ['reopen', 'share_with_household'] },
  })
})

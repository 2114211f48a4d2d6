import { makeTopic } from '@treppenhaus/testing/builders'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { testHouse } from '../../test-house.ts'

const app = await testApp()
const { first } = app
const { db } = first
const { jana, resident, contractor, topic } = await testHouse(app, first)

test('200: staff and residents choose from the same topics, in the organization’s order; archived ones are gone', async () => {
  const second = await makeTopic(db, { nameDe: 'B', position: 2 })
  const last = await makeTopic(db, { nameDe: 'A', position: 3, adviceDe: 'Haupthahn zudrehen', trade: 'plumbing', urgency: 'high' })
  await makeTopic(db, { archivedAt: new Date() })
  const { body } = await jana.ask('GET', '/topics')
  expect(body.items.map(({ id }: { id: string }) => id)).toEqual([topic.id, second.id, last.id])
  expect(body.items[2]).toEqual({
    id: last.id,
    key: last.key,
    nameDe: 'A',
    nameEn: last.nameEn,
    kinds: ['damage'],
    trade: 'plumbing',
    urgency: 'high',
    needsAccess: true,
    adviceDe: 'Haupthahn zudrehen',
    adviceEn: null,
  })
  expect((await resident.ask('GET', '/topics')).body).toEqual(body)
})

test('401 for contractors', async () => {
  expect((await app.ask(first, 'GET /api/v1/staff/topics', { token: contractor.token })).status).toBe(401)
})

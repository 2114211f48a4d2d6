import { recordAs } from '@treppenhaus/db/record-history'
import { changeSets } from '@treppenhaus/db/schema/record-changes'
import { staffScopes } from '@treppenhaus/db/schema/staff'
import { boardMemberships, participations, tenancies } from '@treppenhaus/db/schema/tenancies'
import { units } from '@treppenhaus/db/schema/properties'
import {
  makeAccount,
  makeContractor,
  makePerson,
  makeProperty,
  makeRole,
  makeStaffMember,
  makeTenancy,
  makeUnit,
} from '@treppenhaus/testing/builders'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, second, ask, logIn } = await testApp()
const { db } = first
const token = await logIn(first, await makeAccount(db))
const list = (kind: string, id: string, more = '', as = token) =>
  ask(first, `GET /api/v1/staff/record-history?kind=${kind}&id=${id}${more}`, { token: as })

test('200: who changed which field from what to what, the newest first, page by page', async () => {
  const { id: staffId } = await makeStaffMember(db, { firstName: 'Jana', lastName: 'Reuter' })
  const jana = await makeAccount(db, { staffId })
  const unit = await makeUnit(db, { areaM2: '60.00', custom: { meter: 'A' } })
  await db.transaction(async (tx) => {
    await recordAs(tx, jana.id)
    await tx
      .update(units)
      .set({ areaM2: '68.40', custom: { meter: 'B' }, archivedAt: new Date() })
      .where(eq(units.id, unit.id))
  })
  const { body } = await list('unit', unit.id, '&limit=1')
  expect(body.items).toMatchObject([{ kind: 'unit', act: 'changed', by: { kind: 'staff', name: 'Jana Reuter' }, origin: null }])
  expect(body.items[0].changes).toEqual([
    { field: 'areaM2', from: 60, to: 68.4 },
    { field: 'archived', from: false, to: true },
    { field: 'custom.meter', from: 'A', to: 'B' },
  ])
  const rest = (await list('unit', unit.id, `&cursor=${body.nextCursor}`)).body
  expect(rest).toMatchObject({ items: [{ act: 'created', by: { kind: 'system', name: '' } }], nextCursor: null })
  expect(rest.items[0].changes).toContainEqual({ field: 'number', from: null, to: unit.number })
})

test('200: what belongs to a record is told along, with names, also once it is gone', async () => {
  const [unit, person] = [await makeUnit(db), await makePerson(db, { firstName: 'Ada', lastName: 'Zett' })]
  const tenancy = await makeTenancy(db, { unitId: unit.id, personId: person.id })
  await db.insert(participations).values({ unitId: unit.id, startsOn: '2026-01-01' })
  await db.delete(tenancies).where(eq(tenancies.id, tenancy.id))
  const ofUnit = (await list('unit', unit.id)).body.items
  expect(ofUnit.map(({ kind, act, about }: Record<string, string>) => [kind, act, about])).toEqual([
    ['tenancy', 'removed', 'Ada Zett'],
    ['participation', 'created', ''],
    ['tenancy', 'created', 'Ada Zett'],
    ['unit', 'created', ''],
  ])
  const [removed] = (await list('person', person.id)).body.items
  expect(removed).toMatchObject({ kind: 'tenancy', about: expect.stringContaining(unit.number) })
  expect(removed.changes).toEqual([{ field: 'startsOn', from: '2020-01-01', to: null }])
})

test('200: it says with what a change came', async () => {
  const [set] = await db.insert(changeSets).values({ origin: 'bulk_edit' }).returning()
  const { id } = await makeProperty(db)
  await db.transaction(async (tx) => {
    await recordAs(tx, null, set!.id)
    await tx.insert(boardMemberships).values({ propertyId: id, personId: (await makePerson(tx)).id, startsOn: '2026-01-01' })
  })
  expect((await list('property', id)).body.items).toMatchObject([{ kind: 'board_membership', origin: 'bulk_edit', importId: null }, {}])
})

test('200: a scope hides relations to other houses', async () => {
  const person = await makePerson(db)
  const [own, other] = [await makeTenancy(db, { personId: person.id }), await makeTenancy(db, { personId: person.id })]
  const [{ propertyId }] = (await db.select({ propertyId: units.propertyId }).from(units).where(eq(units.id, own.unitId))) as [
    { propertyId: string },
  ]
  const { id: staffId } = await makeStaffMember(db, { allProperties: false })
  await db.insert(staffScopes).values({ staffId, propertyId })
  const clerk = await logIn(first, await makeAccount(db, { staffId }))
  const ids = (await list('person', person.id, '', clerk)).body.items.map(({ recordId }: { recordId: string }) => recordId)
  expect([ids.includes(own.id), ids.includes(other.id)]).toEqual([true, false])
  expect((await list('unit', other.unitId, '', clerk)).status).toBe(404)
})

test('403: each kind needs its permission, and without that for people nobody’s tenancy is told', async () => {
  const { id: roleId } = await makeRole(db, { permissions: ['properties.read'] })
  const janitor = await logIn(first, await makeAccount(db, { staffId: (await makeStaffMember(db, { roleId })).id }))
  const { unitId, personId } = await makeTenancy(db)
  expect((await list('person', personId, '', janitor)).status).toBe(403)
  expect((await list('contractor', (await makeContractor(db)).id, '', janitor)).status).toBe(403)
  expect((await list('unit', unitId, '', janitor)).body.items.map(({ kind }: { kind: string }) => kind)).toEqual(['unit'])
})

test('400 and 404: a cursor of another list, a kind without a history, a record of another organization', async () => {
  const { id } = await makeUnit(second.db)
  expect((await list('unit', id)).status).toBe(404)
  expect((await list('tenancy', id)).status).toBe(400)
  expect((await list('unit', (await makeUnit(db)).id, '&cursor=WyJ4Il0')).status).toBe(400)
})

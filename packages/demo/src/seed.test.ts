import { accounts } from '@treppenhaus/db/schema/accounts'
import { contractorDocuments } from '@treppenhaus/db/schema/contractor-documents'
import { customFields } from '@treppenhaus/db/schema/custom-fields'
import { files } from '@treppenhaus/db/schema/files'
import { invitations } from '@treppenhaus/db/schema/invitations'
import { people } from '@treppenhaus/db/schema/people'
import { importConflicts } from '@treppenhaus/db/schema/imports'
import { buildings, properties, units } from '@treppenhaus/db/schema/properties'
import { recordPhotos } from '@treppenhaus/db/schema/property-office'
import { tickets } from '@treppenhaus/db/schema/tickets'
import { openStorage } from '@treppenhaus/files/open-storage'
import { invitationState } from '@treppenhaus/domain/invitation'
import { mayTicketBecome, ticketStatuses } from '@treppenhaus/domain/ticket'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { eq, isNotNull, sql } from 'drizzle-orm'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { demoLogins } from './logins.ts'
import { seedDemo } from './seed.ts'

const { first, second } = await testOrganizations()
const directory = await mkdtemp(path.join(tmpdir(), 'treppenhaus-seed-'))
afterAll(() => rm(directory, { recursive: true }))
const storage = await openStorage({ directory })
const seeded = await seedDemo({ demo: first, neighbour: second, storage })
const count = async (table: Parameters<typeof first.db.$count>[0]) => first.db.$count(table)

test('the portfolio has the promised size, in all three kinds', async () => {
  expect(seeded).toBe(true)
  expect(await count(properties)).toBe(12)
  expect(await count(units)).toBeGreaterThanOrEqual(175)
  expect(await count(people)).toBeGreaterThanOrEqual(280)
  expect(await count(tickets)).toBeGreaterThan(380)
  const kinds = await first.db.selectDistinct({ kind: properties.managementType }).from(properties)
  expect(kinds.map(({ kind }) => kind).sort()).toEqual(['condominium', 'own', 'rental'])
})

test('every log-in of the table is there, and nobody else has a password', async () => {
  const rows = await first.db.select({ login: accounts.login }).from(accounts).where(isNotNull(accounts.passwordHash))
  expect(rows.map(({ login }) => login).sort()).toEqual(demoLogins.map(({ login }) => login).sort())
})

test('invitations stand at every stage', async () => {
  const rows = await first.db.select().from(invitations)
  const states = new Set(rows.map((row) => invitationState(row, new Date())))
  expect([...states].sort()).toEqual(['bounced', 'expired', 'invited', 'joined', 'opened'])
  expect(rows.filter(({ joinedAt }) => joinedAt).length).toBeGreaterThan(100)
})

test('the stock is told in full: buildings, proofs, photos, own fields, shares, hand-overs', async () => {
  const { rows } = await first.db.execute<{ house: string; shares: string }>(sql`
    select p.number as house, sum(u.share_numerator)::text as shares from properties p join units u on u.property_id = p.id
    where p.management_type = 'condominium' group by p.number order by 1`)
  expect(rows).toEqual([
    { house: '1014', shares: '1000' },
    { house: '1061', shares: '1000' },
    { house: '2008', shares: '1000' },
    { house: '2009', shares: '999' },
  ])
  expect([await count(buildings), await count(recordPhotos), await count(customFields)]).toEqual([9, 12, 5])
  expect(await first.db.$count(units, isNotNull(units.entranceId))).toBeGreaterThan(80)
  const papers = await first.db.select({ until: contractorDocuments.validUntil }).from(contractorDocuments)
  expect(papers.some(({ until }) => until! < new Date().toISOString())).toBe(true)
  expect(await first.db.$count(importConflicts, eq(importConflicts.state, 'open'))).toBe(2)
})

test('a second seed changes nothing', async () => {
  expect(await seedDemo({ demo: first, neighbour: second, storage })).toBe(false)
})

test('tickets are at every stage, numbered without gaps, and walked only legal ways', async () => {
  const statuses = await first.db.selectDistinct({ status: tickets.status }).from(tickets)
  expect(statuses.map(({ status }) => status).sort()).toEqual(ticketStatuses.filter((status) => status !== 'owner_review').sort())
  const { rows: gaps } = await first.db.execute(
    sql`select split_part(number, '-', 1) as year from tickets group by 1 having max(split_part(number, '-', 2)::int) <> count(*)`,
  )
  expect(gaps).toEqual([])
  const { rows: moves } = await first.db.execute<{ from: never; to: never }>(
    sql`select distinct "from", "to" from timeline where ticket_id is not null and kind in ('status', 'question', 'answer')`,
  )
  expect(moves.filter(({ from, to }) => !mayTicketBecome(from, to))).toEqual([])
})

test('photos lie in the storage; some wait for the worker as the phone sent them', async () => {
  const rows = await first.db.select({ id: files.id, state: files.state, kind: files.kind }).from(files)
  expect(rows.length).toBeGreaterThan(60)
  const variant = { ready: 'thumb', quarantined: 'original', refused: 'full' } as const
  expect(rows.some(({ state }) => state === 'quarantined')).toBe(true)
  for (const { id, state, kind } of rows)
    (await storage.get({ organization: first.slug, id, variant: kind === 'pdf' ? 'full' : variant[state] })).destroy()
})

import type { Organization, Tx } from '@treppenhaus/db/organization'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { contractorProperties, contractors } from '@treppenhaus/db/schema/contractors'
import { people } from '@treppenhaus/db/schema/people'
import { properties, units } from '@treppenhaus/db/schema/properties'
import { settings } from '@treppenhaus/db/schema/settings'
import { staffMembers, staffScopes } from '@treppenhaus/db/schema/staff'
import { boardMemberships, ownerships, tenancies } from '@treppenhaus/db/schema/tenancies'
import { counters, ticketFiles, tickets } from '@treppenhaus/db/schema/tickets'
import { timeline } from '@treppenhaus/db/schema/timeline'
import { topics } from '@treppenhaus/db/schema/topics'
import {
  appointments,
  completionReportFiles,
  completionReports,
  workOrderFiles,
  workOrderLines,
  workOrders,
} from '@treppenhaus/db/schema/work-orders'
import type { Storage } from '@treppenhaus/files/open-storage'
import { insertAccess } from './access.ts'
import { makeAccounts } from './accounts.ts'
import { type History, makeHistory } from './history.ts'
import { insertMany } from './insert-many.ts'
import { demoLogins } from './logins.ts'
import { seedNeighbour } from './neighbour.ts'
import { makePortfolio, type Portfolio } from './portfolio.ts'
import { random } from './random.ts'
import { brueckner } from './settings.ts'
import { roleIdsByKey } from './roles.ts'
import { type DemoStaff, makeStaff } from './staff.ts'
import { insertStock } from './stock/insert-stock.ts'
import { storePhotos } from './store-photos.ts'
import { topicPlans } from './topics.ts'

export type SeedOptions = { demo: Organization; neighbour: Organization; storage: Storage; now?: Date }

/**
 * Fills both demo organizations, each in one transaction. Deterministic but for the dates, which lead up to `now`.
 * @returns false where there was something already: nothing is touched then
 */
export async function seedDemo({ demo, neighbour, storage, now = new Date() }: SeedOptions): Promise<boolean> {
  const seeded = await whenEmpty(demo, (tx) => seedBrueckner(tx, storage, demo.slug, now))
  await whenEmpty(neighbour, seedNeighbour)
  return seeded
}

const whenEmpty = (organization: Organization, seed: (tx: Tx) => Promise<void>) =>
  organization.db.transaction(async (tx) => {
    const rows = await tx.select({ id: accounts.id }).from(accounts).limit(1)
    if (rows.length > 0) return false
    await seed(tx)
    return true
  })

async function seedBrueckner(tx: Tx, storage: Storage, organization: string, now: Date) {
  const chance = random(20_261_121)
  const portfolio = makePortfolio(chance, now)
  const staff = makeStaff(chance)
  const topicRows = topicPlans.map((topic) => ({ id: chance.uuid(), ...topic }))
  const logins = await makeAccounts(chance, demoLogins, { staff, portal: portfolio.people, contractor: portfolio.contractors })
  const accountOf = new Map(logins.map(({ id, staffId, personId, contractorId }) => [(staffId ?? personId ?? contractorId)!, id]))
  const history = makeHistory({ random: chance, portfolio, staff, topics: topicRows, accountOf, now })
  await tx.insert(settings).values(brueckner)
  await insertMany(tx, topics, topicRows)
  await insertPortfolio(tx, portfolio, staff)
  await insertMany(tx, accounts, logins)
  await storePhotos(tx, storage, organization, history.photos)
  await insertHistory(tx, history)
  await insertAccess(tx, { portfolio, staff, logins, now })
  const accountId = accountOf.get(staff[0]!.id)!
  await insertStock(tx, { portfolio, staff, accountId, now, storage, organization })
}

async function insertPortfolio(tx: Tx, portfolio: Portfolio, staff: readonly DemoStaff[]) {
  await insertMany(tx, people, portfolio.people)
  await insertMany(tx, properties, portfolio.properties)
  await insertMany(tx, units, portfolio.units)
  await insertMany(tx, tenancies, portfolio.tenancies)
  await insertMany(tx, ownerships, portfolio.ownerships)
  await insertMany(tx, boardMemberships, portfolio.boardMemberships)
  await insertMany(tx, contractors, portfolio.contractors)
  await insertMany(tx, contractorProperties, portfolio.contractorProperties)
  const roleIds = await roleIdsByKey(tx)
  await insertMany(
    tx,
    staffMembers,
    staff.map((member) => ({ ...member, roleId: roleIds.get(member.role)! })),
  )
  const scopes = staff.flatMap(({ id, towns }) =>
    towns === 'all'
      ? []
      : portfolio.properties.filter(({ city }) => towns.includes(city)).map((house) => ({ staffId: id, propertyId: house.id })),
  )
  await insertMany(tx, staffScopes, scopes)
}

async function insertHistory(tx: Tx, history: History) {
  await insertMany(tx, tickets, history.tickets)
  await insertMany(tx, ticketFiles, history.ticketFiles)
  await insertMany(tx, workOrders, history.workOrders)
  await insertMany(tx, workOrderLines, history.workOrderLines)
  await insertMany(tx, workOrderFiles, history.workOrderFiles)
  await insertMany(tx, appointments, history.appointments)
  await insertMany(tx, completionReports, history.completionReports)
  await insertMany(tx, completionReportFiles, history.completionReportFiles)
  await insertMany(tx, timeline, history.timeline)
  const values = [...history.counters].map(([key, value]) => {
    const [series, year] = key.split(':') as ['ticket' | 'work_order', string]
    return { series, year: Number(year), value }
  })
  await insertMany(tx, counters, values)
}

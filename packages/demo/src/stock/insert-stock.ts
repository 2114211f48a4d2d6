import type { Tx } from '@treppenhaus/db/organization'
import { boardMemberships } from '@treppenhaus/db/schema/tenancies'
import type { Storage } from '@treppenhaus/files/open-storage'
import { eq } from 'drizzle-orm'
import type { Portfolio } from '../portfolio.ts'
import { random } from '../random.ts'
import type { DemoStaff } from '../staff.ts'
import { insertBuildings, loseShare } from './buildings.ts'
import { insertOwnFields, insertParticipations, insertReach, insertRents, insertResponsibles } from './details.ts'
import { insertExchange } from './exchange.ts'
import { insertContractorPapers, insertHousePhotos } from './papers.ts'

type Stock = { portfolio: Portfolio; staff: readonly DemoStaff[]; accountId: string; now: Date; storage: Storage; organization: string }

/** What a portfolio knows beside houses, flats and people. @param stock `accountId` is the administrator's */
export async function insertStock(tx: Tx, stock: Stock): Promise<void> {
  const chance = random(20_261_123)
  const { portfolio, staff, now, storage, organization } = stock
  await insertBuildings(tx, chance, portfolio)
  await loseShare(tx, portfolio)
  await insertOwnFields(tx, chance, portfolio, now)
  await insertRents(tx)
  await insertResponsibles(tx, portfolio, staff)
  await insertParticipations(tx, chance, portfolio, now)
  await insertReach(tx, chance, portfolio)
  await tx.update(boardMemberships).set({ chair: true }).where(eq(boardMemberships.personId, portfolio.selin.id))
  await insertHousePhotos({ tx, storage, organization, now }, chance, portfolio)
  await insertContractorPapers({ tx, storage, organization, now }, chance, portfolio)
  await insertExchange(tx, chance, stock)
}

import type { Organization } from '@treppenhaus/db/organization'
import type { PortalActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { readSignedCursor, signCursor } from '../../../plugins/signed-cursor.ts'
import { countTry, withdrawTry } from '../../../plugins/throttle.ts'
import { type EntryFacts, findEntries, findReader } from '../repository.ts'
import type { DirectoryQuery } from '../schema.ts'
import { entryPresenter } from './present-entry.ts'

const HOUR = 3600
/** Who sees more people than any house has in an hour collects addresses. */
export const PEOPLE_AN_HOUR = 300
const DEFAULT_LIMIT = 50

/**
 * The people of a house as far as they chose to be seen; owners of a condominium see each other's names and postal addresses.
 * @throws Refusal 404 for a house that is not the actor's, 400 `invalid_cursor`, 429
 */
export async function readDirectory(
  organization: Organization,
  actor: PortalActor,
  requestId: string,
  { propertyId, sort = 'name', cursor, limit = DEFAULT_LIMIT }: Static<typeof DirectoryQuery>,
) {
  const { db } = organization
  const reader = await findReader(db, actor.personId, propertyId)
  if (!reader) throw new Refusal('not_found')
  const list = `directory:${actor.accountId}:${propertyId}:${sort}`
  const after = cursor === undefined ? undefined : readSignedCursor(organization, list, cursor, 2)
  const rows = await findEntries(db, { propertyId, ...reader, descending: sort === '-name', after, limit })
  const seen = rows.slice(0, limit)
  await countPeople(organization, actor, requestId, `${list}:${cursor ?? ''}:${limit}`, seen)
  const last = seen.at(-1)
  return {
    items: seen.map(entryPresenter(organization, actor)),
    nextCursor: rows.length > limit && last ? signCursor(organization, list, [last.sortName, last.personId]) : null,
  }
}

/** Each page of an hour counts once, so that looking again costs nothing. */
async function countPeople({ db }: Organization, actor: PortalActor, requestId: string, page: string, seen: readonly EntryFacts[]) {
  const people = seen.filter(({ personId }) => personId !== actor.personId).length
  if (people === 0 || (await countTry(db, page, HOUR)).tries > 1) return
  const { tries, wait } = await countTry(db, `directory:${actor.accountId}`, HOUR, people)
  if (tries <= PEOPLE_AN_HOUR) return
  await withdrawTry(db, page, HOUR)
  const isFirst = tries - people <= PEOPLE_AN_HOUR
  if (isFirst) await auditAs(db, actor, requestId, { act: 'directory.scraped', objectKind: 'account', objectId: actor.accountId })
  throw new Refusal('too_many_requests', { retryAfter: wait })
}

import type { Organization } from '@treppenhaus/db/organization'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { readOfSearchKind, readSearch, searchKinds, type SearchKind } from '@treppenhaus/domain/search'
import { searchTickets } from '../tickets/service/search-tickets.ts'
import * as repository from './repository.ts'

const LIMIT = 5
/** Shorter words are much like too many others. */
const SHORTEST_TYPO = 4

/** Over everything the actor may read: all words as they are, and where a kind has no hit for them, words much like them. */
export async function search(organization: Organization, actor: StaffActor, q: string, limit = LIMIT) {
  const may = (kind: SearchKind) => actor.permissions.includes(readOfSearchKind[kind])
  const [stock, tickets] = await Promise.all([
    searchStock(organization, actor, q, limit, repository.searchedByLikeness.filter(may)),
    may('ticket') ? searchTickets(organization, actor, q, limit) : [],
  ])
  const hits = [...stock, ...tickets.map(hitOfTicket)]
  return { items: searchKinds.flatMap((kind) => hits.filter((hit) => hit.kind === kind)) }
}

const searchStock = ({ db }: Organization, { scope, permissions }: StaffActor, q: string, limit: number, kinds: SearchKind[]) =>
  db.transaction(async (tx) => {
    const wanted = readSearch(q)
    const find = (how: 'exact' | 'alike') => repository.findHits(tx, kinds, scope, wanted, how, limit)
    const exact = await find('exact')
    const orders = permissions.includes('work_orders.read') ? await repository.findOrders(tx, scope, q, limit) : []
    const mayBeTypo = wanted.digits === null && wanted.words.some((word) => word.length >= SHORTEST_TYPO)
    if (!mayBeTypo || exact.length > 0) return [...exact, ...orders]
    await repository.allowTypos(tx)
    return [...(await find('alike')), ...orders]
  })

const hitOfTicket = ({ id, title, number, street, houseNumber }: Awaited<ReturnType<typeof searchTickets>>[number]): repository.Hit => ({
  kind: 'ticket',
  id,
  title,
  about: [number, `${street} ${houseNumber}`].filter(Boolean).join(', '),
  archived: false,
})

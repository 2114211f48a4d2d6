import type { Organization } from '@treppenhaus/db/organization'
import type { Actor, PortalActor } from '@treppenhaus/domain/policy'
import { Refusal } from '../../../errors.ts'
import { listOwn } from '../../tenant-registrations/service/list-own.ts'
import { ownReports } from '../../tickets/service/own-reports.ts'
import { type Fields, findOwnRows, type OwnRows } from '../repository/own-data.ts'
import { listConsents } from '../service.ts'

export type OwnData = Omit<OwnRows, 'kinds'> & {
  /** A list of each kind, in the order of reading. */
  kinds: [name: string, rows: Fields[]][]
}

const order = [
  ...[
    'account',
    'person',
    'furtherAddresses',
    'furtherContacts',
    'staffMember',
    'contractor',
    'homes',
    'tickets',
    'tenantRegistrations',
    'messages',
    'consents',
  ],
  ...['directoryChoices', 'notificationChoices', 'sessions', 'invitations'],
]

/** What is known of the holder of an account. Third persons are there only as far as the holder sees them on pages, too. */
export async function collectOwnData(organization: Organization, actor: Actor, accountId: string): Promise<OwnData> {
  const found = await findOwnRows(organization.db, accountId)
  if (!found) throw new Refusal('not_authenticated')
  const { items } = await listConsents(organization, organization.db, accountId)
  const consents = items.map(({ subject, house, given, wording, at }) => ({ subject, house, given, wording, at }))
  const all: Record<string, Fields[]> = {
    ...found.kinds,
    consents,
    ...(actor.audience === 'portal' && (await ofPortal(organization, actor))),
  }
  return { ...found, kinds: order.flatMap((name) => (all[name] ? [[name, all[name]]] : [])) }
}

async function ofPortal(organization: Organization, actor: PortalActor): Promise<Record<string, Fields[]>> {
  const { items } = await listOwn(organization.db, actor)
  const tickets = await ownReports(organization, actor)
  return {
    tickets: tickets.map((ticket) => withoutLinks(ticket) as Fields),
    tenantRegistrations: items.map(({ actions: _, ...registration }) => registration),
  }
}

/** Addresses of files live for minutes, and what can be done now is no data. */
function withoutLinks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLinks)
  if (value === null || typeof value !== 'object') return value
  const kept = Object.entries(value).filter(([key]) => !['url', 'thumbnailUrl', 'actorAvatar', 'actions'].includes(key))
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutLinks(each)]))
}

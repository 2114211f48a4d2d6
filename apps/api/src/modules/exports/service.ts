import type { Organization } from '@treppenhaus/db/organization'
import type { Permission } from '@treppenhaus/domain/permissions'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { type RecordKind, recordKinds } from '@treppenhaus/domain/record-kinds'
import { endingOf, exportRecords } from '@treppenhaus/exchange/write/export-records'
import { exportOpenImmo } from '@treppenhaus/exchange/write/open-immo/export-open-immo'
import type { Storage } from '@treppenhaus/files/open-storage'
import type { Readable } from 'node:stream'
import type { Static } from 'typebox'
import { Refusal } from '../../errors.ts'
import { auditAs } from '../../plugins/audit.ts'
import { throttle } from '../../plugins/throttle.ts'
import type { OpenImmoExportQuery, RecordExportQuery } from './schema.ts'

const HOUR = 3600
const EXPORTS_AN_HOUR = 60
const AT_ONCE = 4
const WAIT_SECONDS = 10

const readingOf: Record<RecordKind, Permission> = {
  property: 'properties.read',
  building: 'properties.read',
  entrance: 'properties.read',
  unit: 'properties.read',
  person: 'people.read',
  person_address: 'people.read',
  person_contact: 'people.read',
  tenancy: 'people.read',
  ownership: 'people.read',
  board_membership: 'people.read',
  participation: 'properties.read',
  contractor: 'contractors.read',
  contractor_property: 'contractors.read',
}

const mediaTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml; charset=utf-8',
} as const

export type Download = { name: string; mediaType: string; stream: Readable }

/**
 * Records of what the actor may see anyway, as a file.
 * @throws Refusal 403 where the actor may not read one of the kinds, 429
 */
export async function exportOf(
  organization: Organization,
  actor: StaffActor,
  requestId: string,
  { kinds = [...recordKinds], format, locale = 'de', ...filter }: Static<typeof RecordExportQuery>,
): Promise<Download> {
  if (!kinds.every((kind) => actor.permissions.includes(readingOf[kind]))) throw new Refusal('forbidden')
  await noteExport(organization, actor, requestId, `${format} ${kinds.length === recordKinds.length ? 'all' : kinds.join(' ')}`)
  const ending = endingOf({ format, kinds })
  const stream = counted(organization, exportRecords(organization, { kinds, format, locale, filter, scope: actor.scope }))
  return {
    name: nameOf(organization, kinds.length === 1 ? kinds[0]!.replaceAll('_', '-') : 'portfolio', ending),
    mediaType: mediaTypes[ending],
    stream,
  }
}

/**
 * Units as OpenImmo; those that are archived only where they are asked for, to be taken back elsewhere.
 * @throws Refusal 403, 429
 */
export async function openImmoOf(
  organization: Organization,
  storage: Storage,
  actor: StaffActor,
  requestId: string,
  { container = 'zip', archived = false, ...filter }: Static<typeof OpenImmoExportQuery>,
): Promise<Download> {
  if (!actor.permissions.includes('properties.read')) throw new Refusal('forbidden')
  await noteExport(organization, actor, requestId, `openimmo ${container}`)
  const wish = { scope: actor.scope, filter: { ...filter, archived } }
  const stream = counted(organization, await exportOpenImmo(organization, storage, container, wish, new Date()))
  return { name: nameOf(organization, 'openimmo', container), mediaType: mediaTypes[container], stream }
}

async function noteExport(organization: Organization, actor: StaffActor, requestId: string, reason: string) {
  if ((underWay.get(organization.slug) ?? 0) >= AT_ONCE) throw new Refusal('too_many_requests', { retryAfter: WAIT_SECONDS })
  await throttle(organization.db, `exports:${actor.accountId}`, EXPORTS_AN_HOUR, HOUR)
  await auditAs(organization.db, actor, requestId, { act: 'export.made', objectKind: 'export', reason })
}

/** Exports an organization reads at this moment, in this process: each holds a connection to its database, however slowly it is read. */
const underWay = new Map<string, number>()

function counted({ slug }: Organization, stream: Readable): Readable {
  const add = (more: number) => underWay.set(slug, (underWay.get(slug) ?? 0) + more)
  add(1)
  return stream.once('close', () => add(-1))
}

const nameOf = ({ slug }: Organization, what: string, ending: string) =>
  `${slug}-${what}-${new Date().toISOString().slice(0, 10)}.${ending}`

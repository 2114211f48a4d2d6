import type { Actor } from '@treppenhaus/domain/policy'
import type { FastifyRequest } from 'fastify'
import type { Refusal } from '../errors.ts'
import { auditAs, type AuditEntry } from './audit.ts'
import { withoutValues } from './logging.ts'
import { countTry } from './throttle.ts'

const HOUR = 3600
/** Entries of one actor in an hour; one more says that it went on. */
const MOST_ENTRIES = 100

/**
 * Whoever is logged in and asks for what is not there for them, or not permitted, leaves one entry in the audit log. Whether the object
 * exists is not looked up: so foreign and missing ones take the same time. Only refused requests pay for it; a scan does not fill the table.
 */
export async function auditRefusedAccess(request: FastifyRequest, { code }: Refusal): Promise<void> {
  const actor = request.actor as Actor | undefined
  if (!actor || (code !== 'not_found' && code !== 'forbidden')) return
  const { organization, actorKey, id } = request
  try {
    const { tries } = await countTry(organization.db, `refused-access:${actorKey}`, HOUR)
    if (tries > MOST_ENTRIES + 1) return
    const entry = tries > MOST_ENTRIES ? { act: 'access.refused', reason: 'many' } : entryOf(request, code)
    await auditAs(organization.db, actor, id, entry)
  } catch (error) {
    request.log.error({ failure: withoutValues(error) }, 'a refused access could not be written down')
  }
}

function entryOf({ routeOptions, params }: FastifyRequest, code: 'not_found' | 'forbidden'): AuditEntry {
  const { id } = params as { id?: string }
  return {
    act: 'access.refused',
    objectKind: objectKindOf(routeOptions.url ?? ''),
    ...(id !== undefined && { objectId: id }),
    reason: code === 'forbidden' ? 'permission' : 'foreign',
  }
}

/** `/api/v1/staff/work-orders/:id/send` is about a `work-order`. */
export function objectKindOf(route: string): string {
  const parts = route
    .replace(/^\/api\/v1\/\w+/, '')
    .split('/')
    .filter(Boolean)
  const named = parts.indexOf(':id')
  return singular(parts[named > 0 ? named - 1 : 0] ?? '')
}

const singular = (noun: string) =>
  noun === 'people' ? 'person' : noun.endsWith('series') ? noun : noun.replace(/ies$/, 'y').replace(/s$/, '')

import type { Audience } from '@treppenhaus/domain/master-data'
import type { Actor, ContractorActor, PortalActor, StaffActor } from '@treppenhaus/domain/policy'
import { sql } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { Refusal } from '../errors.ts'
import { type Claims, claimsOf } from './access-token.ts'
import type { SessionFacts } from './session-cache.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor
    claims: Claims
    /** Whose idempotency keys these are. */
    actorKey: string
  }
}

/** Who asks: known before the body is read. Every route of the scope answers 401 to anybody else. */
export const actor = plugin<{ audience: Audience }>(async (app, { audience }) => {
  app.addHook('onRequest', async (request) => {
    request.claims = claimsOf(request, audience)
    request.actor = await actorOf(request, request.claims)
    request.actorKey = request.claims.scope === undefined ? `account:${request.claims.sub}` : `link:${request.claims.sid}`
  })
})

export const staffActor = ({ actor }: FastifyRequest): StaffActor => (actor.audience === 'staff' ? actor : refuse())
export const portalActor = ({ actor }: FastifyRequest): PortalActor => (actor.audience === 'portal' ? actor : refuse())
export const contractorActor = ({ actor }: FastifyRequest): ContractorActor => (actor.audience === 'contractor' ? actor : refuse())

/** The account of a session. @throws Refusal 403 for a signed link, which has none */
export function accountIdOf({ actor }: FastifyRequest): string {
  if (actor.accountId === null) throw new Refusal('forbidden')
  return actor.accountId
}

const refuse = (): never => {
  throw new Refusal('not_authenticated')
}

/**
 * The actor behind verified claims, as of now: rights that ended since the token was made are gone.
 * @throws Refusal 401 when the session or the link has ended
 */
export async function actorOf(request: FastifyRequest, claims: Claims): Promise<Actor> {
  if (claims.scope !== undefined) return linkActor(request, claims)
  const facts = await request.server.runtime.sessions.find(request.organization, claims.sid)
  if (!facts || facts.audience !== claims.aud || facts.accountId !== claims.sub) return refuse()
  return accountActor(request, facts)
}

async function accountActor(request: FastifyRequest, facts: SessionFacts): Promise<Actor> {
  const { accountId, staffId, personId, contractorId, allProperties, scope } = facts
  if (staffId) return { audience: 'staff', accountId, staffId, scope: allProperties ? 'all' : scope }
  if (contractorId) return { audience: 'contractor', accountId, contractorId, workOrderId: null }
  if (personId) return { audience: 'portal', accountId, personId, ...(await homesOf(request, personId)) }
  return refuse()
}

/** Asked anew for each request: who moved out sees nothing more. */
async function homesOf({ organization }: FastifyRequest, personId: string): Promise<Pick<PortalActor, 'livesIn' | 'boardOf'>> {
  const today = sql`(select (now() at time zone coalesce((select time_zone from settings limit 1), 'Europe/Berlin'))::date)`
  const { rows } = await organization.db.execute<{ livesIn: string[]; boardOf: string[] }>(sql`
    select
      array(select distinct unit_id::text from tenancies
        where person_id = ${personId} and starts_on <= ${today} and (ends_on is null or ends_on >= ${today})) as "livesIn",
      array(select distinct property_id::text from board_memberships
        where person_id = ${personId} and starts_on <= ${today} and (ends_on is null or ends_on >= ${today})) as "boardOf"`)
  return rows[0] ?? { livesIn: [], boardOf: [] }
}

async function linkActor({ organization }: FastifyRequest, { sid, scope }: Claims): Promise<Actor> {
  const { rows } = await organization.db.execute<{ contractorId: string; workOrderId: string }>(sql`
    select o.contractor_id as "contractorId", o.id as "workOrderId"
    from order_links l join work_orders o on o.id = l.work_order_id
    where l.id = ${sid} and l.revoked_at is null and l.expires_at > now() and o.status <> 'draft'`)
  const [found] = rows
  if (!found || scope !== `work-order:${found.workOrderId}`) return refuse()
  return { audience: 'contractor', accountId: null, ...found }
}

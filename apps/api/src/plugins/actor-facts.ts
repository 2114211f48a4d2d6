import { dayBegins, holdsToday, jsonArray } from '@treppenhaus/db/fragments'
import { namedStatement } from '@treppenhaus/db/named-statement'
import type { Organization } from '@treppenhaus/db/organization'
import { colleaguesOf } from '@treppenhaus/db/staff-scope-sql'
import type { Audience } from '@treppenhaus/domain/master-data'
import type { Actor, ContractorActor, PortalActor } from '@treppenhaus/domain/policy'
import type { Permission } from '@treppenhaus/domain/permissions'
import { sql, type SQL } from 'drizzle-orm'
import { Refusal } from '../errors.ts'

/** What the rows say of an account that may act. */
export type AccountFacts = {
  accountId: string
  audience: Audience
  staffId: string | null
  personId: string | null
  contractorId: string | null
  allProperties: boolean
  scope: string[]
  permissions: Permission[]
  /** Staff who must show a second factor and have not. */
  owesFactor: boolean
}

const refuse = (): never => {
  throw new Refusal('not_authenticated')
}

/** The account of a live session; null when the session has ended, the account is disabled, or its holder has left. */
export const factsOfSession = (organization: Organization, sessionId: string) =>
  loadFacts(
    organization,
    sql`join sessions on sessions.account_id = a.id and sessions.id = ${sessionId}
      and sessions.revoked_at is null and sessions.expires_at > now()`,
    sql`true`,
    sql`(a.audience = 'staff' and not sessions.strong and coalesce((select staff_second_factor from settings limit 1), false))`,
  )

export type KeyFacts = AccountFacts & { keyId: string; /** Milliseconds. */ expiresAt: number }

/** The integration of a live API key; writes down when the key was used, to the minute. */
export async function factsOfKey(organization: Organization, secretHash: string): Promise<KeyFacts | null> {
  const key = sql`join api_keys k on k.staff_id = a.staff_id and k.secret_hash = ${secretHash} and k.revoked_at is null and k.expires_at > now()`
  const facts = await loadFacts(organization, key, sql`m.kind = 'integration'`)
  if (!facts) return null
  const { rows } = await organization.db.execute<{ keyId: string; expiresAt: number }>(sql`
    with used as (
      update api_keys set last_used_at = now()
      where secret_hash = ${secretHash} and (last_used_at is null or last_used_at < now() - interval '1 minute'))
    select id as "keyId", (extract(epoch from expires_at) * 1000)::float8 as "expiresAt" from api_keys where secret_hash = ${secretHash}`)
  return rows[0] ? { ...facts, ...rows[0] } : null
}

/** The actor of an account, as of now. @throws Refusal 401 when it may not act */
export async function actorOfAccount(organization: Organization, accountId: string): Promise<Actor> {
  const facts = await loadFacts(organization, sql``, sql`a.id = ${accountId}`)
  return facts ? actorOfFacts(organization, facts) : refuse()
}

/** The actor of a signed link for one order, while such a link is open. @throws Refusal 401 */
export const actorOfLink = (organization: Organization, workOrderId: string) =>
  linkActor(organization, sql`l.work_order_id = ${workOrderId}`)

/** The same by the link itself. @throws Refusal 401 */
export const actorOfLinkId = (organization: Organization, linkId: string) => linkActor(organization, sql`l.id = ${linkId}`)

export async function actorOfFacts(organization: Organization, facts: AccountFacts): Promise<Actor> {
  const { accountId, staffId, personId, contractorId, allProperties, scope, permissions } = facts
  if (staffId) return { audience: 'staff', accountId, staffId, scope: allProperties ? 'all' : scope, permissions }
  if (contractorId) return { audience: 'contractor', accountId, contractorId, workOrderId: null }
  if (personId) return { audience: 'portal', accountId, personId, ...(await homesOf(organization, personId)) }
  return refuse()
}

const colleagues = colleaguesOf(sql`a.staff_id`)

async function loadFacts({ db }: Organization, join: SQL, where: SQL, owesFactor = sql`false`): Promise<AccountFacts | null> {
  const { rows } = await db.execute<AccountFacts>(sql`
    select a.id as "accountId", a.audience, a.staff_id as "staffId", a.person_id as "personId", a.contractor_id as "contractorId",
      coalesce((select bool_or(c.all_properties) from staff_members c where c.id in ${colleagues}), false) as "allProperties",
      array(select s.property_id::text from staff_scopes s where s.staff_id in ${colleagues}
        union select g.property_id::text from staff_group_scopes s join property_group_members g on g.group_id = s.group_id where s.staff_id in ${colleagues}) as scope,
      coalesce(case m.kind when 'integration' then m.permissions else r.permissions end, '{}') as permissions, ${owesFactor} as "owesFactor"
    from accounts a ${join}
    left join staff_members m on m.id = a.staff_id
    left join roles r on r.id = m.role_id
    left join contractors c on c.id = a.contractor_id
    where ${where} and a.disabled_at is null and (m.left_at is null or m.left_at > now()) and c.archived_at is null`)
  return rows[0] ?? null
}

type Homes = Pick<PortalActor, 'livesIn' | 'atHomeIn' | 'boardOf'>

const personId = sql.placeholder('personId')
const homes = namedStatement<Homes>(
  'homes-of-person',
  sql`
    with lived as (
      select t.unit_id, min(t.starts_on) as starts_on from tenancies t where t.person_id = ${personId} and ${holdsToday('t')} group by t.unit_id
    ), held as (
      select unit_id, null::uuid as property_id from lived
      union all
      select o.unit_id, o.property_id from ownerships o where o.person_id = ${personId} and ${holdsToday('o')}
    )
    select
      ${jsonArray(sql`select l.unit_id as "unitId", ${dayBegins('l.starts_on')} as since from lived l`)} as "livesIn",
      array(select unit_id::text from held where unit_id is not null
        union select coalesce(u.property_id, h.property_id)::text from held h left join units u on u.id = h.unit_id) as "atHomeIn",
      array(select distinct b.property_id::text from board_memberships b where b.person_id = ${personId} and ${holdsToday('b')}) as "boardOf"`,
)

/** Asked anew for each request: who moved out sees nothing more. */
async function homesOf({ db }: Organization, id: string): Promise<Homes> {
  const [held] = await homes(db, { personId: id })
  return held ?? { livesIn: [], atHomeIn: [], boardOf: [] }
}

async function linkActor({ db }: Organization, where: SQL): Promise<ContractorActor> {
  const { rows } = await db.execute<{ contractorId: string; workOrderId: string }>(sql`
    select o.contractor_id as "contractorId", o.id as "workOrderId"
    from order_links l join work_orders o on o.id = l.work_order_id
    where ${where} and l.revoked_at is null and l.expires_at > now() and o.status <> 'draft' limit 1`)
  return rows[0] ? { audience: 'contractor', accountId: null, ...rows[0] } : refuse()
}

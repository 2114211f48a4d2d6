import { holdsToday } from '@treppenhaus/db/fragments'
import { namedStatement } from '@treppenhaus/db/named-statement'
import type { Organization } from '@treppenhaus/db/organization'
import type { Audience } from '@treppenhaus/domain/master-data'
import type { Actor, ContractorActor, PortalActor } from '@treppenhaus/domain/policy'
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
  )

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
  const { accountId, staffId, personId, contractorId, allProperties, scope } = facts
  if (staffId) return { audience: 'staff', accountId, staffId, scope: allProperties ? 'all' : scope }
  if (contractorId) return { audience: 'contractor', accountId, contractorId, workOrderId: null }
  if (personId) return { audience: 'portal', accountId, personId, ...(await homesOf(organization, personId)) }
  return refuse()
}

async function loadFacts({ db }: Organization, join: SQL, where: SQL): Promise<AccountFacts | null> {
  const { rows } = await db.execute<AccountFacts>(sql`
    select a.id as "accountId", a.audience, a.staff_id as "staffId", a.person_id as "personId", a.contractor_id as "contractorId",
      coalesce(m.all_properties, false) as "allProperties",
      array(select s.property_id::text from staff_scopes s where s.staff_id = a.staff_id) as scope
    from accounts a ${join}
    left join staff_members m on m.id = a.staff_id
    left join contractors c on c.id = a.contractor_id
    where ${where} and a.disabled_at is null and (m.left_at is null or m.left_at > now()) and c.archived_at is null`)
  return rows[0] ?? null
}

const personId = sql.placeholder('personId')
const homes = namedStatement<Pick<PortalActor, 'livesIn' | 'boardOf'>>(
  'homes-of-person',
  sql`
    select
      array(select distinct t.unit_id::text from tenancies t where t.person_id = ${personId} and ${holdsToday('t')}) as "livesIn",
      array(select distinct b.property_id::text from board_memberships b where b.person_id = ${personId} and ${holdsToday('b')}) as "boardOf"`,
)

/** Asked anew for each request: who moved out sees nothing more. */
async function homesOf({ db }: Organization, id: string): Promise<Pick<PortalActor, 'livesIn' | 'boardOf'>> {
  const [held] = await homes(db, { personId: id })
  return held ?? { livesIn: [], boardOf: [] }
}

async function linkActor({ db }: Organization, where: SQL): Promise<ContractorActor> {
  const { rows } = await db.execute<{ contractorId: string; workOrderId: string }>(sql`
    select o.contractor_id as "contractorId", o.id as "workOrderId"
    from order_links l join work_orders o on o.id = l.work_order_id
    where ${where} and l.revoked_at is null and l.expires_at > now() and o.status <> 'draft' limit 1`)
  return rows[0] ? { audience: 'contractor', accountId: null, ...rows[0] } : refuse()
}

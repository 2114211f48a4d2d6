import { holdsToday, instantText, personNameText } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { people } from '@treppenhaus/db/schema/people'
import { tenantRegistrations } from '@treppenhaus/db/schema/tenant-registrations'
import type { Locale, Salutation, TenantRegistrationMode } from '@treppenhaus/domain/master-data'
import type { InvitationFacts } from '@treppenhaus/domain/invitation'
import type { Scope } from '@treppenhaus/domain/policy'
import type { TenantRegistrationState } from '@treppenhaus/domain/tenant-registration'
import { eq, sql, type SQL } from 'drizzle-orm'

export type RegistrationRow = typeof tenantRegistrations.$inferSelect
export type RegistrationValues = Partial<Omit<typeof tenantRegistrations.$inferInsert, 'id' | 'createdAt'>>

type Where = {
  unitId: string
  unitNumber: string
  floor: number | null
  position: number | null
  propertyId: string
  street: string
  houseNumber: string
  city: string
}
export type LettableUnit = Where & { tenantRegistration: TenantRegistrationMode }

export type RegistrationFacts = Where & {
  id: string
  salutation: Salutation
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  locale: Locale
  startsOn: string
  endsOn: string | null
  state: TenantRegistrationState
  reason: string
  createdAt: string
  decidedAt: string | null
  decidedByName: string | null
  ownerPersonId: string
  ownerName: string
  /** The tenant, once confirmed. */
  personId: string | null
  hasAccount: boolean
  personEmail: string | null
  /** Of the newest invitation. */
  invitation: { [K in keyof InvitationFacts]: string | null } | null
}

const place = sql`u.id as "unitId", u.number as "unitNumber", u.floor, u.position, p.id as "propertyId", p.street, p.house_number as "houseNumber", p.city`

/** A flat of a condominium, online, that the person owns today. */
const ownedToday = (personId: string): SQL => sql`p.management_type = 'condominium' and p.online and p.archived_at is null
  and u.archived_at is null and exists (select from ownerships o where o.unit_id = u.id and o.person_id = ${personId} and ${holdsToday('o')})`

const registrations = sql`
  select r.id, r.salutation, r.first_name as "firstName", r.last_name as "lastName", r.email, r.phone, r.locale, r.starts_on as "startsOn",
    r.ends_on as "endsOn", r.state, r.reason, ${instantText('r.created_at')} as "createdAt", ${instantText('r.decided_at')} as "decidedAt",
    (select d.display_name from accounts d where d.id = r.decided_by_account_id and d.audience = 'staff') as "decidedByName", r.owner_person_id as "ownerPersonId",
    ${personNameText('ow')} as "ownerName", ${place}, t.person_id as "personId", tp.email as "personEmail",
    exists (select from accounts a where a.person_id = t.person_id and a.disabled_at is null) as "hasAccount",
    (select json_build_object('sentAt', i.sent_at, 'openedAt', i.opened_at, 'joinedAt', i.joined_at, 'withdrawnAt', i.withdrawn_at,
        'bouncedAt', i.bounced_at, 'expiresAt', i.expires_at)
      from invitations i where i.person_id = t.person_id order by i.created_at desc limit 1) as invitation
  from tenant_registrations r
  join people ow on ow.id = r.owner_person_id
  join units u on u.id = r.unit_id
  join properties p on p.id = u.property_id
  left join tenancies t on t.id = r.tenancy_id
  left join people tp on tp.id = t.person_id`

export async function findLettableUnits(db: Db | Tx, personId: string): Promise<LettableUnit[]> {
  const { rows } = await db.execute<LettableUnit>(sql`
    select ${place}, p.tenant_registration as "tenantRegistration" from units u join properties p on p.id = u.property_id
    where ${ownedToday(personId)} order by p.street, p.house_number, u.number`)
  return rows
}

/** What the owner entered for flats that are still theirs, the newest first. */
export async function findOwn(db: Db | Tx, personId: string): Promise<RegistrationFacts[]> {
  const { rows } = await db.execute<RegistrationFacts>(sql`
    ${registrations} where r.owner_person_id = ${personId} and ${ownedToday(personId)} order by r.created_at desc, r.id desc limit 200`)
  return rows
}

/** Locked; undefined when it is not the owner's, or the flat is no longer. */
export async function lockOwn(tx: Tx, personId: string, id: string): Promise<RegistrationRow | undefined> {
  const [row] = await tx.select().from(tenantRegistrations).where(eq(tenantRegistrations.id, id)).for('update')
  if (!row || row.ownerPersonId !== personId) return undefined
  return (await findLettableUnits(tx, personId)).some(({ unitId }) => unitId === row.unitId) ? row : undefined
}

export type StaffFilter = {
  state?: string
  propertyId?: string
  unitId?: string
  after?: readonly (string | number | null)[]
  limit: number
}

const inScope = (scope: Scope): SQL => (scope === 'all' ? sql`true` : sql`u.property_id = any(${sql.param(scope)}::uuid[])`)
const sortValue = instantText('r.created_at')

/** The oldest first: who waits longest is next. */
export async function findForStaff(
  db: Db,
  scope: Scope,
  { state, propertyId, unitId, after, limit }: StaffFilter,
): Promise<RegistrationFacts[]> {
  const { rows } = await db.execute<RegistrationFacts>(sql`
    ${registrations}
    where ${inScope(scope)} and ${state === undefined ? sql`true` : sql`r.state = ${state}`}
      and ${propertyId === undefined ? sql`true` : sql`u.property_id = ${propertyId}`}
      and ${unitId === undefined ? sql`true` : sql`u.id = ${unitId}`}
      and ${after === undefined ? sql`true` : sql`(${sortValue}, r.id) > (${after[0]}, ${after[1]}::uuid)`}
    order by ${sortValue}, r.id limit ${limit + 1}`)
  return rows
}

export async function findOne(db: Db | Tx, scope: Scope, id: string): Promise<RegistrationFacts | undefined> {
  const { rows } = await db.execute<RegistrationFacts>(sql`${registrations} where r.id = ${id} and ${inScope(scope)}`)
  return rows[0]
}

/** Locked until the transaction ends. */
export async function lockRegistration(tx: Tx, id: string): Promise<RegistrationRow | undefined> {
  const [row] = await tx.select().from(tenantRegistrations).where(eq(tenantRegistrations.id, id)).for('update')
  return row
}

export async function insertRegistration(tx: Tx, values: typeof tenantRegistrations.$inferInsert): Promise<RegistrationRow> {
  const [row] = await tx.insert(tenantRegistrations).values(values).returning()
  return row!
}

export async function updateRegistration(tx: Tx, id: string, values: RegistrationValues): Promise<RegistrationRow> {
  const [row] = await tx.update(tenantRegistrations).set(values).where(eq(tenantRegistrations.id, id)).returning()
  return row!
}

/** Whether the same person is entered for the flat already, for a day of the period. */
export async function isEntered(
  tx: Tx,
  { unitId, firstName, lastName, email, startsOn, endsOn }: Entered,
  exceptId: string | null,
): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`
    select from tenant_registrations r
    where r.unit_id = ${unitId} and r.state in ('submitted', 'confirmed') and r.id is distinct from ${exceptId}::uuid
      and lower(r.last_name) = lower(${lastName}) and lower(r.first_name) = lower(${firstName})
      and coalesce(lower(r.email), '') = coalesce(lower(${email}), '')
      and daterange(r.starts_on, r.ends_on, '[]') && daterange(${startsOn}::date, ${endsOn}::date, '[]') limit 1`)
  return rowCount === 1
}
export type Entered = Pick<RegistrationRow, 'unitId' | 'firstName' | 'lastName' | 'email' | 'startsOn' | 'endsOn'>

export type Suggestion = {
  personId: string
  name: string
  email: string | null
  phone: string | null
  homes: string[]
  hasAccount: boolean
  sameName: boolean
  sameEmail: boolean
}

/** People with the same name or e-mail address. */
export async function findSamePeople(
  db: Db | Tx,
  { firstName, lastName, email }: Pick<Entered, 'firstName' | 'lastName' | 'email'>,
): Promise<Suggestion[]> {
  const sameName = sql`lower(p.last_name) = lower(${lastName}) and lower(p.first_name) = lower(${firstName})`
  const sameEmail = sql`lower(p.email) = lower(${email}::text)`
  const { rows } = await db.execute<Suggestion>(sql`
    select p.id as "personId", ${personNameText('p')} as name, p.email, coalesce(p.mobile, p.phone) as phone,
      exists (select from accounts a where a.person_id = p.id and a.disabled_at is null) as "hasAccount",
      ${sameName} as "sameName", coalesce(${sameEmail}, false) as "sameEmail",
      coalesce((select json_agg(distinct h.street || ' ' || h.house_number || coalesce(', ' || u.number, '')) from (
          select t.unit_id, null::uuid as property_id from tenancies t where t.person_id = p.id and ${holdsToday('t')}
          union select o.unit_id, o.property_id from ownerships o where o.person_id = p.id and ${holdsToday('o')}) x
        left join units u on u.id = x.unit_id join properties h on h.id = coalesce(u.property_id, x.property_id)), '[]') as homes
    from people p where p.archived_at is null and ((${sameName}) or ${sameEmail})
    order by "sameEmail" desc, "sameName" desc, p.created_at, p.id limit 10`)
  return rows
}

export type Resident = { personId: string; name: string; startsOn: string; endsOn: string | null }

export async function findResidents(
  db: Db | Tx,
  { unitId, startsOn, endsOn }: Pick<Entered, 'unitId' | 'startsOn' | 'endsOn'>,
): Promise<Resident[]> {
  const { rows } = await db.execute<Resident>(sql`
    select p.id as "personId", ${personNameText('p')} as name, t.starts_on as "startsOn", t.ends_on as "endsOn"
    from tenancies t join people p on p.id = t.person_id
    where t.unit_id = ${unitId} and daterange(t.starts_on, t.ends_on, '[]') && daterange(${startsOn}::date, ${endsOn}::date, '[]')
    order by t.starts_on, t.id`)
  return rows
}

export async function findTenant(tx: Tx, personId: string): Promise<{ email: string | null; locale: Locale; hasAccount: boolean }> {
  const { rows } = await tx.execute<{ email: string | null; locale: Locale; hasAccount: boolean }>(sql`
    select p.email, p.locale, exists (select from accounts a where a.person_id = p.id and a.disabled_at is null) as "hasAccount"
    from people p where p.id = ${personId}`)
  return rows[0]!
}

export async function insertPerson(tx: Tx, values: typeof people.$inferInsert): Promise<string> {
  const [row] = await tx.insert(people).values(values).returning({ id: people.id })
  return row!.id
}

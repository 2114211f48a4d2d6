import { inviteesSql } from '@treppenhaus/db/invitees-sql'
import type { Organization } from '@treppenhaus/db/organization'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { staffMembers } from '@treppenhaus/db/schema/staff'
import type { Locale, PersonKind, Salutation } from '@treppenhaus/domain/master-data'
import { eq, sql } from 'drizzle-orm'
import type { Series } from './work-off-series.ts'

/** What one letter is written from. */
export type Letter = {
  invitationId: string
  locale: Locale
  expiresAt: Date
  kind: PersonKind
  salutation: Salutation
  title: string
  firstName: string
  lastName: string
  companyName: string
  /** The person's own address; empty where there is none. */
  street: string
  postalCode: string
  city: string
  /** Lives in the unit: a letter may go there. */
  resident: boolean
  property: { number: string; street: string; houseNumber: string; postalCode: string; city: string; unitsPerFloor: number | null }
  unit: { number: string; kind: string; floor: number | null; position: number | null } | null
  /** The account is there: the code is for a new password. */
  hasAccount: boolean
}

export type Contact = { name: string; position: string; phone: string }

const order = new Intl.Collator('de', { numeric: true })

/** The open invitations of a series with where their people live, as they are delivered: by house, then unit, then name. */
export async function readLetters({ db }: Organization, { id, filter }: Series): Promise<Letter[]> {
  const { rows } = await db.execute<Omit<Letter, 'expiresAt'> & { expiresAt: string }>(sql`
    select i.id as "invitationId", i.locale, i.expires_at as "expiresAt", p.kind, p.salutation, p.title, p.first_name as "firstName",
      p.last_name as "lastName", p.company_name as "companyName", p.street, p.postal_code as "postalCode", p.city,
      place.role = 'resident' as resident,
      json_build_object('number', h.number, 'street', h.street, 'houseNumber', h.house_number, 'postalCode', h.postal_code, 'city', h.city,
        'unitsPerFloor', h.units_per_floor) as property,
      case when u.id is null then null else json_build_object('number', u.number, 'kind', u.kind, 'floor', u.floor, 'position', u.position) end as unit,
      exists (select from accounts a where a.person_id = p.id and a.disabled_at is null) as "hasAccount"
    from invitations i
    join people p on p.id = i.person_id
    join (${inviteesSql('letter', { ...filter, again: true })}) place on place."personId" = p.id
    join properties h on h.id = place."propertyId"
    left join units u on u.id = place."unitId"
    where i.series_id = ${id} and i.withdrawn_at is null and i.joined_at is null and i.expires_at > now()`)
  const letters = rows.map((row) => ({ ...row, expiresAt: new Date(row.expiresAt) }))
  return letters.sort(
    (a, b) =>
      order.compare(houseOf(a), houseOf(b)) ||
      order.compare(a.unit?.number ?? '', b.unit?.number ?? '') ||
      order.compare(sortName(a), sortName(b)),
  )
}

const houseOf = ({ property }: Letter) => `${property.street} ${property.houseNumber} ${property.city} ${property.number}`
const sortName = ({ kind, companyName, lastName, firstName }: Letter) => (kind === 'company' ? companyName : `${lastName} ${firstName}`)

/** Who signs: the colleague who started it. */
export async function readContact({ db }: Organization, { createdByAccountId }: Series): Promise<Contact | null> {
  if (!createdByAccountId) return null
  const [row] = await db
    .select({ first: staffMembers.firstName, last: staffMembers.lastName, position: staffMembers.position, phone: staffMembers.phone })
    .from(accounts)
    .innerJoin(staffMembers, eq(staffMembers.id, accounts.staffId))
    .where(eq(accounts.id, createdByAccountId))
  return row ? { name: `${row.first} ${row.last}`, position: row.position, phone: row.phone ?? '' } : null
}

import { holdsToday } from '@treppenhaus/db/fragments'
import { homesSql } from '@treppenhaus/db/homes-sql'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { directoryChoices } from '@treppenhaus/db/schema/directory'
import type { Locale } from '@treppenhaus/domain/master-data'
import { sql, type SQL } from 'drizzle-orm'

export type Choices = Pick<
  typeof directoryChoices.$inferSelect,
  'showName' | 'showUnit' | 'showEmail' | 'showPhone' | 'showPhoto' | 'showAbout'
>

export type EntryFacts = {
  personId: string
  sortName: string
  name: string
  roles: ('resident' | 'owner')[]
  unitNumber: string | null
  floor: number | null
  position: number | null
  email: string | null
  phone: string | null
  about: string | null
  avatar: { fileId: string | null; variant: number } | null
  address: { street: string; postalCode: string; city: string } | null
}

/** Everybody who lives in a house today or owns something of it, a row for each flat. */
const membersOf = (propertyId: string): SQL => sql`
  select t.person_id, 'resident' as role, u.id as unit_id, u.number, u.floor, u.position from tenancies t join units u on u.id = t.unit_id
    where u.property_id = ${propertyId} and u.archived_at is null and ${holdsToday('t')}
  union all
  select o.person_id, 'owner', u.id, u.number, u.floor, u.position from ownerships o join units u on u.id = o.unit_id
    where u.property_id = ${propertyId} and u.archived_at is null and ${holdsToday('o')}
  union all
  select o.person_id, 'owner', null, null, null, null from ownerships o where o.property_id = ${propertyId} and ${holdsToday('o')}`

/** Persons `p` with their choices `c`, account `a` and flat `m`; each field as far as `open` shows it; who is there by law alone is an owner. */
const entryOf = (open: (field: string) => SQL, address: SQL): SQL => sql`
  p.id as "personId", case when p.kind = 'company' then p.company_name else p.last_name || ' ' || p.first_name end as "sortName",
  case when p.kind = 'company' then p.company_name else concat_ws(' ', nullif(p.title, ''), nullif(p.first_name, ''), nullif(p.last_name, '')) end as name,
  case when ${open('show_name')} then m.roles else array['owner'] end as roles,
  case when ${open('show_unit')} then m.number end as "unitNumber", case when ${open('show_unit')} then m.floor end as floor,
  case when ${open('show_unit')} then m.position end as position,
  case when ${open('show_email')} then coalesce(p.email, a.email) end as email,
  case when ${open('show_phone')} then coalesce(p.mobile, p.phone) end as phone,
  case when ${open('show_about')} then nullif(a.about, '') end as about,
  case when ${open('show_photo')} and a.id is not null then json_build_object('variant', a.avatar_variant,
    'fileId', (select f.id from files f where f.id = a.avatar_file_id and f.state = 'ready')) end as avatar,
  ${address} as address`

const tables = (propertyId: string): SQL => sql`
  (select person_id, array_agg(distinct role) as roles, bool_or(role = 'owner' and unit_id is not null) as owns_flat,
     (array_agg(number order by role = 'owner', floor nulls last, position nulls last))[1] as number,
     (array_agg(floor order by role = 'owner', floor nulls last, position nulls last))[1] as floor,
     (array_agg(position order by role = 'owner', floor nulls last, position nulls last))[1] as position
   from (${membersOf(propertyId)}) all_members group by person_id) m
  join people p on p.id = m.person_id and p.archived_at is null
  left join accounts a on a.person_id = p.id and a.disabled_at is null
  left join directory_choices c on c.person_id = p.id and c.property_id = ${propertyId}`

/** What a reader may know of a house: null when it is not theirs, or offline. */
export async function findReader(db: Db | Tx, personId: string, propertyId: string): Promise<{ seesOwners: boolean } | null> {
  const { rows } = await db.execute<{ seesOwners: boolean }>(sql`
    select p.management_type = 'condominium' and (
        exists (select from ownerships o join units u on u.id = o.unit_id
          where u.property_id = p.id and o.person_id = ${personId} and ${holdsToday('o')})
        or exists (select from board_memberships b where b.property_id = p.id and b.person_id = ${personId} and ${holdsToday('b')})) as "seesOwners"
    from properties p
    where p.id = ${propertyId} and p.online and p.archived_at is null
      and exists (select from (${homesSql(personId)}) h where h."propertyId" = p.id)`)
  return rows[0] ?? null
}

export type DirectoryFilter = {
  propertyId: string
  seesOwners: boolean
  descending: boolean
  after: readonly (string | number | null)[] | undefined
  limit: number
}

/** By name; one row more than `limit` tells that there is another page. */
export async function findEntries(db: Db, { propertyId, seesOwners, descending, after, limit }: DirectoryFilter): Promise<EntryFacts[]> {
  const byLaw = seesOwners ? sql`m.owns_flat` : sql`false`
  const address = sql`case when ${byLaw} and p.street <> '' then json_build_object('street', p.street, 'postalCode', p.postal_code, 'city', p.city) end`
  const direction = descending ? sql`desc` : sql`asc`
  const { rows } = await db.execute<EntryFacts>(sql`
    select * from (
      select ${entryOf((field) => sql`(c.show_name and ${sql.raw(`c.${field}`)})`, address)}
      from ${tables(propertyId)}
      where c.show_name or ${byLaw}) e
    ${after === undefined ? sql`` : sql`where (e."sortName", e."personId") ${descending ? sql`<` : sql`>`} (${after[0]}, ${after[1]}::uuid)`}
    order by e."sortName" ${direction}, e."personId" ${direction} limit ${limit + 1}`)
  return rows
}

/** The person as neighbours would see them if everything were shown. */
export async function findPreview(db: Db | Tx, personId: string, propertyId: string): Promise<(EntryFacts & Partial<Choices>) | undefined> {
  const { rows } = await db.execute<EntryFacts & Partial<Choices>>(sql`
    select ${entryOf(() => sql`true`, sql`null::json`)}, c.show_name as "showName", c.show_unit as "showUnit", c.show_email as "showEmail",
      c.show_phone as "showPhone", c.show_photo as "showPhoto", c.show_about as "showAbout"
    from ${tables(propertyId)} where p.id = ${personId}`)
  return rows[0]
}

/** Whether somebody shows their picture to the people of a house that is the reader's too. */
export async function showsPhotoTo(db: Db | Tx, readerPersonId: string, personId: string): Promise<boolean> {
  const { rowCount } = await db.execute(sql`
    select from directory_choices c
    where c.person_id = ${personId} and c.show_name and c.show_photo
      and exists (select from (${homesSql(readerPersonId)}) h where h."propertyId" = c.property_id)
      and exists (select from (${homesSql(personId)}) h where h."propertyId" = c.property_id) limit 1`)
  return rowCount === 1
}

export type OwnHouse = { propertyId: string; street: string; houseNumber: string; city: string; namedByLaw: boolean }

/** Houses that are online in which the person has a home. */
export async function findOwnHouses(db: Db | Tx, personId: string): Promise<OwnHouse[]> {
  const { rows } = await db.execute<OwnHouse>(sql`
    select h."propertyId", h.street, h."houseNumber", h.city,
      h."managementType" = 'condominium' and exists (select from ownerships o join units u on u.id = o.unit_id
        where u.property_id = h."propertyId" and o.person_id = ${personId} and ${holdsToday('o')}) as "namedByLaw"
    from (${homesSql(personId)}) h join properties p on p.id = h."propertyId" and p.online
    group by h."propertyId", h.street, h."houseNumber", h.city, h."managementType"
    order by h.street, h."houseNumber"`)
  return rows
}

export const saveChoices = (tx: Tx, personId: string, propertyId: string, choices: Choices) =>
  tx
    .insert(directoryChoices)
    .values({ personId, propertyId, ...choices })
    .onConflictDoUpdate({
      target: [directoryChoices.personId, directoryChoices.propertyId],
      set: { ...choices, changedAt: sql`now()` },
    })

export async function localeOf(db: Db | Tx, accountId: string): Promise<Locale> {
  const { rows } = await db.execute<{ locale: Locale }>(sql`select locale from accounts where id = ${accountId}`)
  return rows[0]?.locale ?? 'de'
}

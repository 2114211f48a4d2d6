import { jsonArray } from '@treppenhaus/db/fragments'
import type { Db } from '@treppenhaus/db/organization'
import type { Locale } from '@treppenhaus/domain/master-data'
import { sql, type SQL } from 'drizzle-orm'

export type Fields = Record<string, unknown>
export type OwnFile = { id: string; name: string; kind: 'image' | 'pdf'; createdAt: string }
export type OwnRows = {
  locale: Locale
  displayName: string
  organizationName: string | null
  kinds: Record<string, Fields[]>
  files: OwnFile[]
}

type Holder = { accountId: string; personId: string | null; staffId: string | null; contractorId: string | null }

/** What the rows say of the holder of an account, a list of each kind; nothing of anybody else, and no secret. */
export async function findOwnRows(db: Db, accountId: string): Promise<OwnRows | undefined> {
  const holders = await db.execute<Holder & Omit<OwnRows, 'kinds' | 'files'>>(sql`
    select id as "accountId", person_id as "personId", staff_id as "staffId", contractor_id as "contractorId", locale,
      display_name as "displayName", (select name from settings limit 1) as "organizationName"
    from accounts where id = ${accountId}`)
  const holder = holders.rows[0]
  if (!holder) return undefined
  const lists = Object.entries(queriesFor(holder)).map(([kind, rows]) => sql`${sql.raw(`'${kind}'`)}, ${jsonArray(rows)}`)
  const { rows } = await db.execute<{ kinds: OwnRows['kinds']; files: OwnFile[] }>(sql`
    select json_build_object(${sql.join(lists, sql`, `)}) as kinds, ${jsonArray(ownFiles(holder))} as files`)
  const { locale, displayName, organizationName } = holder
  return { locale, displayName, organizationName, kinds: rows[0]?.kinds ?? {}, files: rows[0]?.files ?? [] }
}

/** Photos of staff and contractors belong to the case they were taken for; their own is the one of themselves. Of an offline house there are none. */
const ownFiles = ({ accountId, personId }: Holder): SQL => sql`
  select f.id, f.name, f.kind, f.created_at as "createdAt" from files f
  where f.state = 'ready' and f.uploaded_by_account_id = ${accountId}
    and ${personId === null ? sql`f.id = (select avatar_file_id from accounts where id = ${accountId})` : sql`true`}
    and not exists (select from ticket_files tf join tickets t on t.id = tf.ticket_id join properties p on p.id = t.property_id
      where tf.file_id = f.id and not p.online)
  order by f.created_at, f.id`

function queriesFor(holder: Holder): Record<string, SQL> {
  const { accountId, personId, staffId, contractorId } = holder
  const recipient = personId ?? staffId
  return {
    account: sql`select audience, login, email, email_verified_at as "emailVerifiedAt", display_name as "name", position, about, mobile,
        quiet_from as "quietFrom", quiet_to as "quietTo", locale, created_at as "createdAt", last_login_at as "lastLoginAt"
      from accounts where id = ${accountId}`,
    ...(personId && portalQueries(personId)),
    ...(staffId && {
      staffMember: sql`select first_name as "firstName", last_name as "lastName", position, email, phone, created_at as "createdAt"
        from staff_members where id = ${staffId}`,
    }),
    ...(contractorId && { contractor: sql`select name from contractors where id = ${contractorId}` }),
    messages: sql`select d.created_at as "createdAt", d.channel, d.address, d.template, d.state, d.sent_at as "sentAt" from deliveries d
      where ${recipient === null ? sql`false` : sql`d.recipient_id = ${recipient}`} order by d.created_at`,
    notificationChoices: sql`select topic, channel, timing from notification_choices where account_id = ${accountId} order by topic, channel`,
    sessions: sql`select created_at as "createdAt", user_agent as "device", network, country, method, expires_at as "expiresAt",
        revoked_at as "endedAt", revoked_because as "endedBecause" from sessions where account_id = ${accountId} order by created_at`,
    invitations: sql`select channel, email, created_at as "createdAt", sent_at as "sentAt", opened_at as "openedAt", joined_at as "joinedAt",
        expires_at as "expiresAt" from invitations where ${ofHolder(holder)} order by created_at`,
  }
}

const ofHolder = ({ accountId, personId, staffId }: Holder): SQL =>
  personId ? sql`person_id = ${personId}` : staffId ? sql`staff_id = ${staffId}` : sql`account_id = ${accountId}`

const portalQueries = (personId: string): Record<string, SQL> => ({
  person: sql`select kind, salutation, title, first_name as "firstName", last_name as "lastName", company_name as "companyName", email, phone,
      mobile, street, postal_code as "postalCode", city, locale, created_at as "createdAt" from people where id = ${personId}`,
  furtherAddresses: sql`select purpose, addressee, street, postal_code as "postalCode", city, country, created_at as "createdAt"
    from person_addresses where person_id = ${personId} order by created_at, id`,
  furtherContacts: sql`select kind, value, label, created_at as "createdAt" from person_contacts where person_id = ${personId} order by created_at, id`,
  homes: sql`
    select x.role, p.street || ' ' || p.house_number as house, p.postal_code || ' ' || p.city as city, u.number as unit,
      x.starts_on as "startsOn", x.ends_on as "endsOn"
    from (
      select 'resident' as role, unit_id, null::uuid as property_id, starts_on, ends_on from tenancies where person_id = ${personId}
      union all
      select case when unit_id is null then 'property_owner' else 'owner' end, unit_id, property_id, starts_on, ends_on from ownerships
        where person_id = ${personId}
      union all
      select 'board', null, property_id, starts_on, ends_on from board_memberships where person_id = ${personId}) x
    left join units u on u.id = x.unit_id join properties p on p.id = coalesce(u.property_id, x.property_id)
    order by x.starts_on`,
  directoryChoices: sql`
    select p.street || ' ' || p.house_number as house, c.show_name as "showName", c.show_unit as "showUnit", c.show_email as "showEmail",
      c.show_phone as "showPhone", c.show_photo as "showPhoto", c.show_about as "showAbout", c.changed_at as "changedAt"
    from directory_choices c join properties p on p.id = c.property_id where c.person_id = ${personId} order by c.changed_at`,
})

import { holdsToday, instantText } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import type { Permission, ReadyRole } from '@treppenhaus/domain/permissions'
import { sql } from 'drizzle-orm'

type TeamRow = {
  id: string
  firstName: string
  lastName: string
  position: string
  email: string
  phone: string | null
  role: { id: string; key: ReadyRole | null; name: string } | null
  allProperties: boolean
  propertyCount: number
  account: 'none' | 'invited' | 'expired' | 'active' | 'disabled'
  lastLoginAt: string | null
  absentUntil: string | null
  leftAt: string | null
}
export type DetailRow = TeamRow & {
  propertyIds: string[]
  groupIds: string[]
  invitationExpiresAt: string | null
  openTickets: number
  version: number
  permissions: Permission[]
}

const openInvitation = sql`from invitations i where i.staff_id = m.id and i.joined_at is null and i.withdrawn_at is null`

const columns = sql`m.id, m.first_name as "firstName", m.last_name as "lastName", m.position, m.email, m.phone,
  case when r.id is not null then json_build_object('id', r.id, 'key', r.key, 'name', r.name) end as role,
  m.all_properties as "allProperties",
  (select count(*)::int from (
    select s.property_id from staff_scopes s where s.staff_id = m.id
    union select g.property_id from staff_group_scopes s join property_group_members g on g.group_id = s.group_id where s.staff_id = m.id
  ) x) as "propertyCount",
  case
    when exists (select from accounts a where a.staff_id = m.id and a.disabled_at is null) then 'active'
    when exists (select from accounts a where a.staff_id = m.id) then 'disabled'
    when exists (select ${openInvitation} and i.expires_at > now()) then 'invited'
    when exists (select ${openInvitation}) then 'expired'
    else 'none' end as account,
  (select max(${instantText('a.last_login_at')}) from accounts a where a.staff_id = m.id) as "lastLoginAt",
  (select max(s.ends_on)::text from substitutions s where s.staff_id = m.id and ${holdsToday('s')}) as "absentUntil",
  ${instantText('m.left_at')} as "leftAt"`

/** The people who work here, or who did, by name; integrations are none of them. */
export async function findTeam(db: Db, left: boolean): Promise<TeamRow[]> {
  const { rows } = await db.execute<TeamRow>(sql`
    select ${columns} from staff_members m left join roles r on r.id = m.role_id
    where m.kind = 'person' and (m.left_at is not null) = ${left} order by m.last_name, m.first_name, m.id`)
  return rows
}

export async function findStaffMember(db: Db | Tx, id: string): Promise<DetailRow | undefined> {
  const { rows } = await db.execute<DetailRow>(sql`
    select ${columns}, m.version, to_json(coalesce(r.permissions, '{}')) as permissions,
      coalesce((select json_agg(s.property_id) from staff_scopes s where s.staff_id = m.id), '[]') as "propertyIds",
      coalesce((select json_agg(s.group_id) from staff_group_scopes s where s.staff_id = m.id), '[]') as "groupIds",
      (select max(${instantText('i.expires_at')}) ${openInvitation}) as "invitationExpiresAt",
      (select count(*)::int from tickets t where t.assignee_id = m.id and t.status not in ('resolved', 'closed', 'rejected')) as "openTickets"
    from staff_members m left join roles r on r.id = m.role_id where m.kind = 'person' and m.id = ${id}`)
  return rows[0]
}

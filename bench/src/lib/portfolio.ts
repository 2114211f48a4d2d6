import { accounts } from '@treppenhaus/db/schema/accounts'
import { makeAccount, makeSettings, makeStaffMember } from '@treppenhaus/testing/builders'
import { runSql } from '@treppenhaus/db/run-sql'
import { and, eq } from 'drizzle-orm'
import { adminUrlOf } from '@treppenhaus/db/operator'
import { env } from '../env.ts'
import type { BenchDatabase } from './database.ts'

const PROPERTIES = 200
const UNITS = 10
/** Of the newest tickets these many have a long timeline, and are the ones that are read one by one. */
export const TOLD = 200

/** 200 houses with 10 flats each, somebody in every flat, and `BENCH_TICKETS` tickets of whom one in ten is open, the newest mostly. */
const rows = (tickets: number) => [
  `insert into topics (key, name_de, name_en, kinds)
    select 'topic-' || n, 'Thema ' || n, 'Topic ' || n, '{damage}' from generate_series(1, 12) n`,
  `insert into properties (number, management_type, street, house_number, postal_code, city, floors, units_per_floor)
    select 'P' || n, 'rental', 'Lindenstraße', n::text, '50674', 'Köln', 5, 2 from generate_series(1, ${PROPERTIES}) n`,
  `insert into units (property_id, number, floor, position)
    select p.id, 'WE ' || n, n / 2, n % 2 + 1 from properties p, generate_series(1, ${UNITS}) n`,
  `insert into people (first_name, last_name, email)
    select 'Anna', 'Bewohner ' || n, 'person-' || n || '@example.com' from generate_series(1, ${PROPERTIES * UNITS}) n`,
  `insert into tenancies (unit_id, person_id, starts_on)
    select u.id, n.id, '2020-01-01'
    from (select id, row_number() over (order by id) as place from units) u
    join (select id, row_number() over (order by id) as place from people) n using (place)`,
  `insert into tickets (number, kind, status, urgency, topic_id, title, description, property_id, unit_id, place, room, reporter_person_id,
      assignee_id, created_at, last_activity_at)
    select '2020-' || lpad(n::text, 6, '0'), 'damage', case when n > ${tickets} * 0.93 or n % 40 = 0
        then (array['new', 'accepted', 'in_progress', 'awaiting_reply'])[n % 4 + 1] else 'closed' end,
      (array['normal', 'high', 'emergency', 'low'])[n % 4 + 1], (array(select id from topics))[n % 12 + 1], 'Wasser tropft von der Decke ' || n,
      'Im Bad tropft Wasser von der Decke, seit heute Morgen. Der Eimer ist bald voll.', u.property_id, u.id, 'unit', 'bath', u.person_id,
      case when n % 3 = 0 then null else (select id from staff_members limit 1) end, now() - make_interval(mins => ${tickets} - n),
      now() - make_interval(mins => ${tickets} - n)
    from generate_series(1, ${tickets}) n
    join (select row_number() over () as place, u.id, u.property_id, t.person_id from units u join tenancies t on t.unit_id = u.id) u
      on u.place = n % ${PROPERTIES * UNITS} + 1`,
  `insert into timeline (ticket_id, kind, audience, actor_kind, actor_account_id, "from", "to", note, at)
    select t.id, case when k = 1 then 'created' when k % 3 = 0 then 'status' else 'reply' end, 'reporter', case when k = 1 then 'portal' else 'staff' end,
      (select id from accounts where audience = 'staff' limit 1), case when k % 3 = 0 then 'new' end, case when k % 3 = 0 then 'accepted' end,
      case when k > 1 and k % 3 <> 0 then 'Der Installateur kommt morgen zwischen acht und zehn Uhr.' end, t.created_at + make_interval(secs => k)
    from (select id, created_at, row_number() over (order by created_at desc) as place from tickets) t
    join generate_series(1, 12) k on k <= 3 or t.place <= ${TOLD}`,
  'vacuum analyze',
]

export type Portfolio = { staffLogin: string; portalLogins: string[] }

/** Fills the first organization, with one staff member who sees everything, and `residents` of the portal. */
export async function fillPortfolio({ first, operator }: BenchDatabase, residents = 0, tickets = env.tickets): Promise<Portfolio> {
  await makeSettings(first.db)
  const staff = await makeStaffMember(first.db)
  const { login } = await makeAccount(first.db, { staffId: staff.id })
  await runSql(adminUrlOf(operator, first.entry.database), rows(tickets))
  const { rows: people } = await first.pool.query<{ id: string }>('select id from people order by id limit $1', [residents])
  for (const { id } of people) await makeAccount(first.db, { personId: id })
  const portal = await first.db
    .select({ login: accounts.login })
    .from(accounts)
    .where(and(eq(accounts.audience, 'portal')))
  return { staffLogin: login, portalLogins: portal.map(({ login: each }) => each) }
}

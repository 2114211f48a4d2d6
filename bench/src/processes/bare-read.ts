// The baseline of `read`: the ticket and its timeline, as somebody would write it who needs no rights and shows nothing beside.
import { serveBare } from '../lib/serve-bare.ts'

const TICKET = `
  select t.*, p.street, p.house_number, p.postal_code, p.city, p.management_type, c.key, c.name_de, c.name_en, u.number as unit_number,
    u.floor, u.position, s.first_name || ' ' || s.last_name as assignee_name, r.first_name || ' ' || r.last_name as reporter_name
  from tickets t
  join properties p on p.id = t.property_id
  join topics c on c.id = t.topic_id
  left join units u on u.id = t.unit_id
  left join staff_members s on s.id = t.assignee_id
  left join people r on r.id = t.reporter_person_id
  where t.id = $1`

const TIMELINE = `
  select e.id, e.at, e.kind, e.audience, e.actor_kind, a.display_name, e."from", e."to", e.note, e.data
  from timeline e left join accounts a on a.id = e.actor_account_id
  where e.ticket_id = $1 order by e.seq`

await serveBare((app, pool) => {
  app.get<{ Params: { id: string } }>('/tickets/:id', async ({ params: { id } }) => {
    const { rows } = await pool.query({ name: 'ticket', text: TICKET, values: [id] })
    const { rows: timeline } = await pool.query({ name: 'timeline', text: TIMELINE, values: [id] })
    return { ...rows[0], timeline }
  })
})

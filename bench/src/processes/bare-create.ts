// The baseline of `create`: the same rows and the same gapless number in a plain transaction, without rights, checks and repeats.
import { serveBare } from '../lib/serve-bare.ts'

const TICKET = `
  insert into tickets (kind, urgency, topic_id, title, description, property_id, unit_id, place, room, availability, phone, key_allowed,
    access_note, household_visible, reporter_person_id, origin)
  values ('damage', 'high', $1, $2, $3, $4, $5, 'unit', 'bath', '[]', '+49 171 7654321', false, '', false, $6, 'portal') returning id`
const ENTRY = `insert into timeline (ticket_id, kind, audience, actor_kind, actor_account_id, "to") values ($1, 'created', 'reporter', 'portal', $2, 'new')`
const EVENT = `insert into outbox (name, payload, actor_account_id) values ('ticket.created.v1', $1, $2)`
const NUMBER = `
  with counter as (
    insert into counters (series, year, value) values ('ticket', extract(year from now())::int, 1)
    on conflict (series, year) do update set value = counters.value + 1
    returning year, value
  )
  update tickets set number = counter.year || '-' || lpad(counter.value::text, 6, '0') from counter where tickets.id = $1 returning number`

await serveBare((app, pool, ids) => {
  app.post<{ Body: { description: string } }>('/tickets', async ({ body: { description } }, reply) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      const values = [ids['topic'], description.slice(0, 80), description, ids['property'], ids['unit'], ids['person']]
      const { rows } = await client.query({ name: 'ticket', text: TICKET, values })
      const { id } = rows[0]
      await client.query({ name: 'entry', text: ENTRY, values: [id, ids['account']] })
      await client.query({ name: 'event', text: EVENT, values: [JSON.stringify({ ticketId: id }), ids['account']] })
      const { rows: numbered } = await client.query({ name: 'number', text: NUMBER, values: [id] })
      await client.query('commit')
      return reply.code(201).send({ id, number: numbered[0].number, description })
    } catch (error) {
      await client.query('rollback')
      throw error
    } finally {
      client.release()
    }
  })
})

// The baseline of `list`: what the API's list shows, as somebody would write it who needs no rights, no contract and no other organization.
import { listSql } from '../lib/list-sql.ts'
import { serveBare } from '../lib/serve-bare.ts'

await serveBare((app, pool, { account }) => {
  app.get('/tickets', async () => {
    const { rows } = await pool.query({ name: 'list', text: listSql('$1'), values: [account] })
    return { items: rows.slice(0, 50), nextCursor: rows.length > 50 ? rows[49].id : null }
  })
})

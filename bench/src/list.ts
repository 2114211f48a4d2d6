import { accounts } from '@treppenhaus/db/schema/accounts'
import { eq } from 'drizzle-orm'
import { startApi } from './lib/api.ts'
import { startBaseline } from './lib/baseline.ts'
import { compare } from './lib/compare.ts'
import { startDatabase } from './lib/database.ts'
import { startLoad } from './lib/load.ts'
import { pgbench } from './lib/pgbench.ts'
import { fillPortfolio } from './lib/portfolio.ts'
import { withAll } from './lib/with-all.ts'
import { listSql } from './lib/list-sql.ts'

await withAll(async (opened) => {
  const database = opened(await startDatabase())
  const { first } = database
  const { staffLogin } = await fillPortfolio(database)
  const [account] = await first.db.select().from(accounts).where(eq(accounts.login, staffLogin))
  const load = opened(startLoad())
  const api = opened(await startApi(database))
  const baseline = opened(await startBaseline('bare-list', { url: first.url, ids: { account: account?.id ?? '' } }))
  const headers = await api.headersOf('staff', staffLogin)
  await compare({
    title: 'list: 50 of many tickets',
    load,
    ours: { ...api, method: 'GET', requests: [{ path: '/api/v1/staff/tickets?limit=50', headers }] },
    baseline: { ...baseline, method: 'GET', requests: [{ path: '/tickets', headers: {} }] },
    budget: { least: 0.8, mostP99: 1.5 },
    folder: database.folder,
  })
  await pgbench(database, listSql(`'${account?.id}'`))
})

import { startApi } from './lib/api.ts'
import { startBaseline } from './lib/baseline.ts'
import { compare } from './lib/compare.ts'
import { startDatabase } from './lib/database.ts'
import { startLoad } from './lib/load.ts'
import { fillPortfolio, TOLD } from './lib/portfolio.ts'
import { withAll } from './lib/with-all.ts'

await withAll(async (opened) => {
  const database = opened(await startDatabase())
  const { first } = database
  const { staffLogin } = await fillPortfolio(database)
  const { rows } = await first.pool.query<{ id: string }>('select id from tickets order by created_at desc limit $1', [TOLD])
  const load = opened(startLoad())
  const api = opened(await startApi(database))
  const baseline = opened(await startBaseline('bare-read', { url: first.url, ids: {} }))
  const headers = await api.headersOf('staff', staffLogin)
  const requests = (prefix: string) => rows.map(({ id }) => ({ path: `${prefix}/tickets/${id}`, headers }))
  await compare({
    title: 'read: one ticket with 12 entries',
    load,
    ours: { ...api, method: 'GET', requests: requests('/api/v1/staff') },
    baseline: { ...baseline, method: 'GET', requests: requests('') },
    budget: { least: 0.45, mostP99: 1.5 },
    folder: database.folder,
  })
})

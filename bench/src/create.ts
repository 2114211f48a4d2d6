import { startApi } from './lib/api.ts'
import { startBaseline } from './lib/baseline.ts'
import { compare } from './lib/compare.ts'
import { startDatabase } from './lib/database.ts'
import { CONNECTIONS, startLoad } from './lib/load.ts'
import { fillPortfolio } from './lib/portfolio.ts'
import { withAll } from './lib/with-all.ts'

const HOMES = `
  select a.login, a.id as account, a.person_id as person, t.unit_id as unit, u.property_id as property, c.id as topic
  from accounts a join tenancies t on t.person_id = a.person_id join units u on u.id = t.unit_id, lateral (select id from topics limit 1) c
  where a.audience = 'portal'`
type Home = { login: string; account: string; person: string; unit: string; property: string; topic: string }

await withAll(async (opened) => {
  const database = opened(await startDatabase())
  const { first } = database
  await fillPortfolio(database, CONNECTIONS)
  const { rows: homes } = await first.pool.query<Home>(HOMES)
  const [home] = homes
  if (!home) throw new Error('Nobody lives here.')
  const load = opened(startLoad())
  const api = opened(await startApi(database))
  const { login: _login, ...ids } = home
  const baseline = opened(await startBaseline('bare-create', { url: first.url, ids }))
  const requests = []
  for (const each of homes) {
    const headers = await api.headersOf('portal', each.login)
    requests.push({ path: '/api/v1/portal/tickets', headers, body: reportOf(each) })
  }
  await compare({
    title: 'create: a report with its number, entry and event',
    load,
    ours: { ...api, method: 'POST', requests, fresh: true },
    baseline: { ...baseline, method: 'POST', requests: [{ path: '/tickets', headers: {}, body: reportOf(home) }] },
    budget: { least: 0.75, mostP99: 1.5 },
    folder: database.folder,
  })
})

function reportOf({ unit, topic }: Home): string {
  return JSON.stringify({
    kind: 'damage',
    topicId: topic,
    unitId: unit,
    propertyId: null,
    place: 'unit',
    room: 'bath',
    urgency: 'high',
    description: 'Wasser tropft von der Decke im Bad. Seit heute Mittag.',
    availability: [],
    phone: '+49 171 7654321',
    keyAllowed: false,
    accessNote: '',
    householdVisible: false,
    fileIds: [],
  })
}

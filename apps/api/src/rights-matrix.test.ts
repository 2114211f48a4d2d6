import { expect, test } from 'vitest'
import { rows, type Row } from './test-rights-rows.ts'
import { makeSubject, openWorld, roles } from './test-rights-world.ts'
import { testApp } from './test-app.ts'

const api = await testApp()
const world = await openWorld(api)

/** The status each role gets, in the order of `roles`, for the own organization's object or another's. */
async function statuses({ route, subject, headers, payload, endsSession }: Row, whose: 'own' | 'foreign'): Promise<string> {
  const found: number[] = []
  for (const role of roles) {
    const own = await makeSubject(world.first, world.house, world.contractor.id, subject)
    const named = whose === 'own' ? own : await makeSubject(world.second, world.elsewhere, world.strangers.contractorId, subject)
    const house = whose === 'own' ? world.house : world.elsewhere
    const contractorId = whose === 'own' ? world.contractor.id : world.strangers.contractorId
    const token = await (endsSession ? world.freshTokenOf : world.tokenOf)(role, own.workOrderId)
    const body = payload?.({ house, contractorId, ...named })
    const address = route.replace(':id', named.id).replace(':variant', 'full')
    found.push(route.endsWith('/stream') ? await statusOfStream(address, token) : (await ask(address, token, headers, body)).status)
  }
  return found.join(' ')
}

const ask = (address: string, token: string | undefined, headers: Record<string, string> = {}, payload?: object) =>
  api.ask(world.first, address, { token, headers, payload })

/** A stream has no end: its head is enough. */
async function statusOfStream(address: string, token: string | undefined): Promise<number> {
  const headers = { host: world.first.host, ...(token && { authorization: `Bearer ${token}` }) }
  const response = await api.app.inject({ method: 'GET', url: address.replace('GET ', ''), headers, payloadAsStream: true })
  response.stream().destroy()
  return response.statusCode
}

test.each(rows)('$route', async (row) => {
  const actual = { own: await statuses(row, 'own'), ...(row.foreign && { foreign: await statuses(row, 'foreign') }) }
  expect(actual).toEqual({ own: row.own, ...(row.foreign && { foreign: row.foreign }) })
})

test('every route of the running server has a row, and every row a route', async () => {
  await api.app.ready()
  const served = api.app.routeList.filter((route) => !open.test(route))
  expect([...new Set(rows.map(({ route }) => route.split('?')[0]))].sort()).toEqual([...new Set(served)].sort())
})

/** Pages and probes without anybody's data; the outbox viewer answers the embedded default only. */
const open = /^GET \/($|start|assets|admin|portal|contractor|docs|outbox|health|metrics|\.well-known)/

import { permissionsOfReadyRole, readyRoles } from '@treppenhaus/domain/permissions'
import { expect, test } from 'vitest'
import { rows, type Row } from './test-rights-rows.ts'
import { makeSubject, openWorld, roles } from './test-rights-world.ts'
import { testApp } from './test-app.ts'

const api = await testApp()
const world = await openWorld(api)

/** The status each role gets, in the order of `roles`, for the own organization's object or another's. */
async function statuses({ route, subject, headers, payload, endsSession, isOffline }: Row, whose: 'own' | 'foreign'): Promise<string> {
  const found: number[] = []
  for (const role of roles) {
    const ownHouse = isOffline ? world.offline : world.house
    const own = await makeSubject(world.first, ownHouse, world.contractor.id, subject)
    const named = whose === 'own' ? own : await makeSubject(world.second, world.elsewhere, world.strangers.contractorId, subject)
    const house = whose === 'own' ? ownHouse : world.elsewhere
    const contractorId = whose === 'own' ? world.contractor.id : world.strangers.contractorId
    const token = await (endsSession ? world.freshTokenOf : world.tokenOf)(role, own.workOrderId)
    const body = payload?.({ house, contractorId, ...named })
    const address = addressOf({ route }, named.id)
    found.push(route.endsWith('/stream') ? await statusOfStream(address, token) : (await ask(address, token, headers, body)).status)
  }
  return found.join(' ')
}

const addressOf = ({ route }: Pick<Row, 'route'>, id: string) => route.replace(':id', id).replace(':variant', 'full')

/** Each from a net of its own, so that no throttle answers in place of the rights. */
let asked = 0
const ask = (address: string, token: string | undefined, headers: Record<string, string> = {}, payload?: object) =>
  api.ask(world.first, address, { token, headers, payload, remoteAddress: `10.${++asked >> 8}.${asked & 255}.1` })

/** A stream has no end: its head is enough. */
async function statusOfStream(address: string, token: string | undefined): Promise<number> {
  const headers = { host: world.first.host, ...(token && { authorization: `Bearer ${token}` }) }
  const response = await api.app.inject({ method: 'GET', url: address.replace('GET ', ''), headers, payloadAsStream: true })
  response.stream().destroy()
  return response.statusCode
}

/** `401x3` is three times 401. */
const figures = (text: string) =>
  text
    .split(' ')
    .flatMap((part) => Array.from({ length: Number(part.split('x')[1] ?? 1) }, () => part.split('x')[0]))
    .join(' ')

test.each(rows)('$route', async (row) => {
  const actual = { own: await statuses(row, 'own'), ...(row.foreign && { foreign: await statuses(row, 'foreign') }) }
  expect(actual).toEqual({ own: figures(row.own), ...(row.foreign && { foreign: figures(row.foreign) }) })
})

/** Routes that staff need a permission for: refused to exactly the roles that lack it. */
test.each(rows.filter(({ needs }) => needs !== undefined))('$route needs $needs', async (row) => {
  const refused: string[] = []
  for (const role of readyRoles) {
    const named = await makeSubject(world.first, world.house, world.contractor.id, row.subject)
    const body = row.payload?.({ house: world.house, contractorId: world.contractor.id, ...named })
    const { status, body: answer } = await ask(addressOf(row, named.id), world.tokenOfReadyRole[role], row.headers, body)
    if (status === 403 && answer.code === 'forbidden') refused.push(role)
    else if (status >= 500) throw new Error(`${role}: ${status}`)
  }
  expect(refused).toEqual(readyRoles.filter((role) => !permissionsOfReadyRole[role].includes(row.needs!)))
})

test('every route of the running server has a row, and every row a route', async () => {
  await api.app.ready()
  const served = api.app.routeList.filter((route) => !open.test(route))
  expect([...new Set(rows.map(({ route }) => route.split('?')[0]))].sort()).toEqual([...new Set(served)].sort())
})

/** Pages and probes without anybody's data; the outbox viewer answers the embedded default only. */
const open = /^GET \/($|start|assets|admin|portal|contractor|docs|outbox|health|metrics|\.well-known)/

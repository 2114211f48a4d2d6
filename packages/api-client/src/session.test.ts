import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Schemas } from './problem.ts'
import { createSession } from './session.ts'

const me = (accountId: string): Schemas['Me'] => ({
  accountId,
  audience: 'portal',
  organization: 'demo',
  displayName: 'Marta',
  email: null,
  locale: 'de',
  staffId: null,
  allProperties: false,
  personId: accountId,
  contractorId: null,
  permissions: [],
  role: null,
  contractorName: null,
  lastHomeId: null,
  owesFactor: false,
})

/** A server with one account: every refresh makes the tokens before it worthless. */
function fakeServer() {
  const server = { generation: 0, expiresIn: 600, ended: false, asked: [] as string[] }
  const json = (status: number, body: object, type = 'application/json') =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': type } })
  const problem = (status: number, code: string) =>
    json(status, { type: `/docs/errors#${code}`, status, code, title: code }, 'application/problem+json')
  const grant = () => json(200, { accessToken: `token-${++server.generation}`, expiresIn: server.expiresIn, me: me('a1') })
  const answer = async (request: Request) => {
    const line = `${request.method} ${new URL(request.url).pathname}`
    server.asked.push(line)
    await Promise.resolve()
    if (line === 'POST /api/v1/portal/session') return (await request.json()).password === 'right' ? grant() : problem(401, 'login_failed')
    if (line === 'POST /api/v1/portal/session/refresh') return server.ended ? problem(401, 'not_authenticated') : grant()
    if (line === 'DELETE /api/v1/portal/session') return new Response(null, { status: 204 })
    const isCurrent = request.headers.get('authorization') === `Bearer token-${server.generation}` && !server.ended
    return isCurrent ? json(200, { echo: await request.text() }) : problem(401, 'not_authenticated')
  }
  vi.stubGlobal('fetch', answer)
  return server
}

let server: ReturnType<typeof fakeServer>
beforeEach(() => (server = fakeServer()))
afterEach(() => localStorage.clear())
const credentials = (password = 'right') => ({ login: 'marta@post.example', password })
const request = (body = 'hello') => new Request('http://localhost/api/v1/portal/tickets', { method: 'POST', body })

test('a log-in is told to who listens, and its token goes with each request', async () => {
  const session = createSession('portal')
  const states: string[] = []
  session.subscribe(() => states.push(session.state.status))
  await expect(session.logIn(credentials('wrong'))).rejects.toMatchObject({ code: 'login_failed' })
  await session.logIn(credentials())
  expect([states, session.state.status]).toEqual([['authenticated'], 'authenticated'])
  expect((await session.fetch(request())).status).toBe(200)
})

test('the token stands in no storage', async () => {
  await createSession('portal').logIn(credentials())
  expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain('token-')
})

test('a refused token is renewed once, for all who wait, and each request is sent again with its body', async () => {
  const session = createSession('portal')
  await session.logIn(credentials())
  server.generation = 7 // the server forgot ours
  const answers = await Promise.all([session.fetch(request('one')), session.fetch(request('two')), session.fetch(request('three'))])
  expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([{ echo: 'one' }, { echo: 'two' }, { echo: 'three' }])
  expect(server.asked.filter((line) => line.endsWith('/refresh'))).toHaveLength(1)
})

test('a token that is about to end is renewed before it is used', async () => {
  server.expiresIn = 20
  const session = createSession('portal')
  await session.logIn(credentials())
  await session.fetch(request())
  expect(server.asked.slice(-2)).toEqual(['POST /api/v1/portal/session/refresh', 'POST /api/v1/portal/tickets'])
})

test('a session that ran out says so and keeps the drafts; a log-out takes what this account kept and nothing else', async () => {
  const onEnd = vi.fn()
  const session = createSession('portal', { onEnd })
  await session.logIn(credentials())
  localStorage.setItem('th:portal:demo:a1:draft', 'Wasser')
  localStorage.setItem('th:portal:demo:a2:draft', 'Licht')
  server.ended = true
  expect((await session.fetch(request())).status).toBe(401)
  expect(session.state).toEqual({ status: 'anonymous', because: 'expired' })
  expect({ ...localStorage }).toEqual({ 'th:portal:demo:a1:draft': 'Wasser', 'th:portal:demo:a2:draft': 'Licht' })
  expect(onEnd).toHaveBeenCalledExactlyOnceWith('th:portal:demo:a1:')
  server.ended = false
  await session.logIn(credentials())
  await session.logOut()
  expect({ ...localStorage }).toEqual({ 'th:portal:demo:a2:draft': 'Licht' })
})

test('a start asks the cookie silently', async () => {
  expect((await createSession('portal').restore()).status).toBe('authenticated')
  server.ended = true
  expect(await createSession('portal').restore()).toEqual({ status: 'anonymous' })
})

test('without a connection a log-out ends here, and a start says that it does not know', async () => {
  const session = createSession('portal')
  await session.logIn(credentials())
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  await session.logOut()
  expect(session.state.status).toBe('anonymous')
  const later = createSession('portal')
  await expect(later.restore()).rejects.toThrow(TypeError)
  expect(later.state.status).toBe('unknown')
})

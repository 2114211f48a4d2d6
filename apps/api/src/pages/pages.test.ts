import { addHost } from '@treppenhaus/db/catalog/organizations'
import { openCatalog } from '@treppenhaus/db/catalog/open'
import { adminCatalogUrl } from '@treppenhaus/db/operator'
import { makeSettings } from '@treppenhaus/testing/builders'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { testApp } from '../test-app.ts'

const staticDir = await mkdtemp(path.join(tmpdir(), 'treppenhaus-pages-'))
afterAll(() => rm(staticDir, { recursive: true }))
const dist = path.join(staticDir, 'portal', 'dist')
await mkdir(path.join(dist, 'assets'), { recursive: true })
await writeFile(path.join(dist, 'index.html'), '<!doctype html><meta name="csp-nonce" content="" /><title>Portal</title>')
await writeFile(path.join(dist, 'assets', 'main-Ab3_x-9z.js'), 'plain')
await writeFile(path.join(dist, 'assets', 'main-Ab3_x-9z.js.br'), 'brotli')
await writeFile(path.join(staticDir, 'secret.txt'), 'secret')

const { first, second, ask, runtime, operator } = await testApp({ staticDir })
const catalog = openCatalog(adminCatalogUrl(operator))
afterAll(() => catalog.close())
const get = (url: string, headers: Record<string, string> = {}, host = first.host) =>
  ask({ ...first, host }, `GET ${url}`, { headers: { accept: 'text/html', ...headers } })

test('the page of an app comes for every address below its base, each time with a nonce of its own', async () => {
  const [one, other] = [await get('/portal/'), await get('/portal/tickets/7?x=1')]
  expect([one.status, other.status]).toEqual([200, 200])
  const nonceOf = ({ body }: { body: string }) => /content="([^"]+)"/.exec(body)?.[1]
  expect(nonceOf(one)).not.toBe(nonceOf(other))
  expect(one.headers['content-security-policy']).toBe(
    `default-src 'self'; script-src 'self'; style-src 'self' 'nonce-${nonceOf(one)}'; img-src 'self' blob: data:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'`,
  )
  expect((await get('/portal')).headers.location).toBe('/portal/')
  expect((await get('/portal/index.html')).headers.location).toBe('/portal/')
})

test('a file that is named by its content is kept for ever, and comes compressed', async () => {
  const answer = await get('/portal/assets/main-Ab3_x-9z.js', { 'accept-encoding': 'br' })
  expect([answer.status, answer.body, answer.headers['content-encoding']]).toEqual([200, 'brotli', 'br'])
  expect(answer.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', vary: expect.stringContaining('ccept-') })
  expect((await get('/portal/assets/main-Ab3_x-9z.js')).body).toBe('plain')
})

test.each(['/portal/assets/missing-Ab3_x-9z.js', '/portal/../secret.txt', '/portal/%2e%2e/%2e%2e/secret.txt', '/secret.txt', '/admin/'])(
  '404: %s',
  async (url) => {
    const { status, body } = await get(url)
    expect([status, body]).toEqual([404, expect.not.stringContaining('secret')])
  },
)

test('400: a way out of the folder', async () => {
  const { status, body } = await get('/portal/..%2f..%2fsecret.txt')
  expect([status, body]).toEqual([400, expect.not.stringContaining('secret')])
})

test('a host of one audience leads to its base and has no other; another one leads to the entrance', async () => {
  await addHost(catalog, first.slug, 'portal.house.example', 'portal')
  await addHost(catalog, first.slug, 'staff.house.example', 'staff')
  const [root, start] = [await get('/', {}, 'portal.house.example'), await get('/start', {}, 'portal.house.example')]
  expect([root.headers.location, start.headers.location]).toEqual(['/portal/', '/portal/start'])
  expect((await get('/portal/', {}, 'portal.house.example')).status).toBe(200)
  expect((await get('/portal/', {}, 'staff.house.example')).status).toBe(404)
  expect((await get('/start')).headers.location).toBe('/portal/start')
  const { addresses } = (await ask(first, 'GET /api/v1/public/organization')).body
  const { port } = runtime.env
  expect(addresses).toEqual({
    staff: `http://staff.house.example:${port}/admin/`,
    portal: `http://portal.house.example:${port}/portal/`,
    contractor: '/contractor/',
  })
})

test('the entrance names the organization in both languages, and escapes what it says of itself', async () => {
  await makeSettings(second.db, { name: '<b>Haus & Hof</b>' })
  const page = (headers: Record<string, string>) => ask(second, 'GET /', { headers })
  const [german, english] = [await page({}), await page({ 'accept-language': 'en-GB,en;q=0.9,de;q=0.5' })]
  expect(german.body).toContain('<html lang="de">')
  expect(english.body).toContain('<h1>Welcome</h1>')
  expect(english.body).toContain('&#60;b&#62;Haus &#38; Hof&#60;/b&#62;')
})

test('log-ins of the demo are told on this machine only', async () => {
  const logins = { [first.slug]: [{ audience: 'staff', login: 'jana@demo.example', password: 'demo-password', name: 'Jana' }] }
  await writeFile(path.join(runtime.env.dataDir, 'demo-logins.json'), JSON.stringify(logins))
  const ofOrganization = async (headers: Record<string, string> = {}) =>
    (await ask(first, 'GET /api/v1/public/organization', { headers })).body.demoLogins
  expect(await ofOrganization()).toEqual(logins[first.slug])
  expect(await ofOrganization({ 'x-forwarded-for': '127.0.0.1' })).toEqual([])
  expect((await get('/')).body).toContain('demo-password')
  expect((await get('/', { 'x-forwarded-for': '127.0.0.1' })).body).not.toContain('demo-password')
})

test('each code of the catalogue has its place on the page that problems point to', async () => {
  const { body } = await get('/docs/errors')
  for (const code of ['not_found', 'changed_meanwhile', 'link_invalid']) expect(body).toContain(`id="${code}"`)
})

test('security.txt names whom to write to', async () => {
  const { status, body } = await ask(second, 'GET /.well-known/security.txt')
  expect([status, body]).toEqual([200, expect.stringMatching(/^Contact: mailto:.+\nExpires: \d{4}-/)])
})

const message = {
  id: 'mail-1',
  organization: '',
  channel: 'email',
  at: '2026-03-01T10:00:00.000Z',
  to: 'marta@post.example',
  from: 'Haus <haus@example.com>',
  subject: 'Ihre <Meldung>',
  html: '<p>Hallo</p><script>alert(1)</script>',
  text: 'Hallo http://localhost:8080/portal/tickets/1',
  messageId: '<mail-1@example.com>',
  attachments: [{ name: 'fax.pdf', mediaType: 'application/pdf', base64: Buffer.from('%PDF-1.7').toString('base64') }],
}

test('what was sent is shown here, of this organization, and to this machine only', async () => {
  const folder = path.join(runtime.env.dataDir, 'outbox', first.slug)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, '2026-03-01T10-00-00.000Z-mail-1.json'), JSON.stringify(message))
  expect((await get('/outbox/')).body).toContain('Ihre &#60;Meldung&#62;')
  expect((await get('/outbox/mail-1')).body).toContain('<iframe sandbox ')
  const html = await get('/outbox/mail-1/html')
  expect([html.body, html.headers['content-security-policy']]).toEqual([
    message.html,
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'",
  ])
  expect(await get('/outbox/mail-1/attachments/0')).toMatchObject({ status: 200, body: '%PDF-1.7' })
  expect((await ask(second, 'GET /outbox/')).body).not.toContain('Meldung&#62;')
  expect((await ask(second, 'GET /outbox/mail-1')).status).toBe(404)
  for (const url of ['/outbox/', '/outbox/mail-1', '/outbox/mail-1/html'])
    expect((await get(url, { 'x-forwarded-for': '127.0.0.1' })).status).toBe(404)
})

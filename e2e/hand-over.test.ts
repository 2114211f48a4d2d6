import { DEMO_PASSWORD } from '@treppenhaus/demo/logins'
import { until } from '@treppenhaus/testing/until'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import request from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()
const options = { complete: false, skipErrors: false, managementType: 'rental', otherOrganization: false, manyEnds: false }

let token = ''
beforeAll(async () => {
  const { body } = await request(stage.api.url)
    .post('/api/v1/staff/session')
    .set('Host', stage.api.host)
    .send({ login: 'jana.reuter@brueckner-hv.example', password: DEMO_PASSWORD })
  token = body.accessToken
})

type Method = 'get' | 'post' | 'patch'
const start = (method: Method, address: string, by = token) => {
  const asked = request(stage.api.url)[method](`/api/v1/staff${address}`).set('Host', stage.api.host).set('Authorization', `Bearer ${by}`)
  return method === 'post' ? asked.set('Idempotency-Key', crypto.randomUUID()) : asked
}
const ask = async (method: Method, address: string, body?: object) => (await start(method, address).send(body)).body
const upload = async (address: string, content: Buffer | string, name: string, by = token) =>
  (await start('post', address, by).attach('file', Buffer.from(content), name)).body

const reached = (id: string, state: string) =>
  until(async () => {
    const found = await ask('get', `/imports/${id}`)
    if (found.state === 'failed' && state !== 'failed') throw new Error(JSON.stringify(found.problem))
    return found.state === state ? found : undefined
  }, 60_000)
const recordsOf = async (id: string, query = '') => (await ask('get', `/imports/${id}/records${query}`)).items
const housesCalled = async (street: string) => (await ask('get', `/properties?q=${encodeURIComponent(street)}`)).items

/** As an old program writes it: a title above the headings, its own words, windows-1252, a day that does not exist. */
const strange = Buffer.from(
  [
    'Bestandsliste;;;;;;;;',
    'Obj.-Nr.;Strasse;Nr.;Plz;Ort;VE-Nr.;Wfl.;Mieter Nachname;Mietbeginn',
    '901;Kastanienallee;7;04177;Leipzig;1;75,50;Müller;01.02.2020',
    '901;Kastanienallee;7;04177;Leipzig;2;62,00;Öztürk;31.02.2021',
  ].join('\r\n') + '\r\n',
  'latin1',
)

test('a strange table is mapped, checked, mended, taken over, taken over again without a change, and rolled back', async () => {
  const uploaded = await upload('/imports', strange, 'bestand.csv')
  expect(uploaded).toMatchObject({ state: 'uploaded', dialect: { charset: 'windows-1252', delimiter: ';', headingRow: 2 } })
  const { headings } = await ask('get', `/imports/${uploaded.id}/table`)
  const mapping = [
    'property.number',
    'property.street',
    'property.houseNumber',
    'property.postalCode',
    'property.city',
    'unit.number',
    'unit.areaM2',
    'person.lastName',
    'tenancy.startsOn',
  ]
  expect(headings).toHaveLength(mapping.length)
  await start('patch', `/imports/${uploaded.id}`).set('If-Match', '"v1"').send({ mapping, rememberAs: 'Altes Programm' }).expect(200)
  await ask('post', `/imports/${uploaded.id}/check`)
  expect(await reached(uploaded.id, 'checked')).toMatchObject({ counts: { errorRows: 1 } })
  const [wrong] = await recordsOf(uploaded.id, '?errors=true&action=error')
  expect(wrong).toMatchObject({ row: 4, kind: 'tenancy', errors: [{ code: 'not_a_day', column: 'Mietbeginn' }] })
  expect((await ask('post', `/imports/${uploaded.id}/run`)).code).toBe('import_has_errors')
  const errorFile = (await start('get', `/imports/${uploaded.id}/error-file`)).text
  expect(errorFile).toContain('Öztürk')
  await ask('post', `/imports/${uploaded.id}/discard`)

  const mendedTable = Buffer.from(strange.toString('latin1').replace('31.02.2021', '01.03.2021'), 'latin1')
  const mended = await upload('/imports', mendedTable, 'bestand.csv')
  expect(mended.mapping).toEqual(mapping)
  await ask('post', `/imports/${mended.id}/check`)
  const checked = await reached(mended.id, 'checked')
  expect(checked.counts).toMatchObject({ errorRows: 0, kinds: { property: { create: 1 }, unit: { create: 2 }, tenancy: { create: 2 } } })
  expect((await recordsOf(mended.id, '?kind=tenancy'))[0].name).toContain('Müller')
  await ask('post', `/imports/${mended.id}/run`)
  await reached(mended.id, 'done')
  expect(await housesCalled('Kastanienallee')).toHaveLength(1)

  const again = await upload('/imports', mendedTable, 'noch einmal.csv')
  expect(again.sameAs).toMatchObject({ id: mended.id, state: 'done' })
  await ask('post', `/imports/${again.id}/check`)
  const { counts } = await reached(again.id, 'checked')
  for (const kind of ['property', 'unit', 'person', 'tenancy']) expect(Object.keys(counts.kinds[kind])).toEqual(['unchanged'])

  await ask('post', `/imports/${mended.id}/roll-back`)
  await reached(mended.id, 'rolled_back')
  expect(await housesCalled('Kastanienallee')).toEqual([])
  expect(await ask('get', `/imports/${mended.id}/left`)).toEqual({ items: [], count: 0 })
})

const nightly = 'Objektnummer;Straße;Hausnummer;PLZ;Ort\r\n911;Am Nachtweg;1;04177;Leipzig\r\n912;Am Nachtweg;2;04177;Leipzig\r\n'

async function handOver(name: string, folder: string | null) {
  const { items } = await ask('get', '/staff-members')
  const recipient = items.find(({ mine }: { mine: boolean }) => mine)
  return ask('post', '/hand-overs', { name, folder, options, onErrors: 'stop', active: true, recipientIds: [recipient.id] })
}

test('a nightly upload by API key is taken over by itself, and its report is sent', async () => {
  const { id } = await handOver('Buchhaltung nachts', null)
  const permissions = ['exchange.read', 'exchange.write']
  const integration = await ask('post', '/integrations', { name: 'Buchhaltung', permissions, allProperties: true, propertyIds: [] })
  const { secret } = await ask('post', `/integrations/${integration.id}/keys`, {})
  const accepted = await upload(`/hand-overs/${id}/files`, nightly, 'nacht.csv', secret)
  expect(accepted).toMatchObject({ state: 'checking', again: false })
  await reached(accepted.importId, 'done')
  expect((await housesCalled('Nachtweg')).map(({ houseNumber }: { houseNumber: string }) => houseNumber)).toEqual(['1', '2'])
  const report = await stage.smtp.waitFor(({ subject }) => (subject ?? '').startsWith('Buchhaltung nachts'), 60_000)
  expect(report.subject).toBe('Buchhaltung nachts: übernommen')
  expect(report.text).toMatch(/Objekte\s+2 neu/)
  expect(await upload(`/hand-overs/${id}/files`, nightly, 'nacht.csv', secret)).toMatchObject({ importId: accepted.importId, again: true })
})

test('a file in a watched folder is taken over and put away with a report beside it', async () => {
  await handOver('Ordner', 'buchhaltung')
  const inbox = path.join(stage.dataDir, 'hand-over', stage.organization.slug, 'buchhaltung')
  await mkdir(inbox, { recursive: true })
  await writeFile(path.join(inbox, 'ordner.csv'), nightly.replaceAll('91', '92').replaceAll('Nachtweg', 'Ordnerweg'))
  const done = await until(
    async () => (await readdir(path.join(inbox, 'done')).catch(() => [])).find((name) => name.endsWith('.txt')),
    280_000,
  )
  expect(await readFile(path.join(inbox, 'done', done), 'utf8')).toBe('Die Datei ordner.csv ist übernommen.\r\nObjekte: 2 neu\r\n')
  expect(await housesCalled('Ordnerweg')).toHaveLength(2)
})

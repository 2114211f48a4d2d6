import { audit } from '@treppenhaus/db/schema/audit'
import { changeSets } from '@treppenhaus/db/schema/record-changes'
import { imports } from '@treppenhaus/db/schema/imports'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { noOptions } from '@treppenhaus/domain/import'
import { storedImport } from '@treppenhaus/exchange/stored-import'
import { makeAccount, makeIntegration, makePerson, makeProperty } from '@treppenhaus/testing/builders'
import { makeHandOver, makeImport, makeImportRecord } from '@treppenhaus/testing/import-builders'
import { and, eq } from 'drizzle-orm'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { fileForm } from '../../test-upload.ts'

const { first, second, ask, logIn, runtime } = await testApp()
const { db } = first
const address = '/api/v1/staff/imports'
const token = await logIn(first, await makeAccount(db, { displayName: 'Jana Peters' }))

const HOUSES = 'Objektnummer;Straße;Hausnummer;PLZ;Ort\r\n101;Am See;1;04177;Leipzig\r\n102;Am See;2;04177;Leipzig\r\n'
const upload = (content: Buffer | string, name?: string, headers: Record<string, string> = {}) => {
  const form = fileForm(content, name)
  return ask(first, `POST ${address}`, { token, payload: form.payload, headers: { ...form.headers, ...headers } })
}
const read = (path: string) => ask(first, `GET ${address}/${path}`, { token })
const act = (id: string, name: string) => ask(first, `POST ${address}/${id}/${name}`, { token })
const isStored = async (id: string) =>
  runtime.storage.get(storedImport(first.slug, id)).then(
    (stream) => text(stream),
    () => null,
  )
const inState = async (state: (typeof imports.$inferInsert)['state'], more: Partial<typeof imports.$inferInsert> = {}) =>
  (await makeImport(db, { state, ...more })).id
/** So that no other test finds one under way. */
const over = (id: string) => db.update(imports).set({ state: 'discarded' }).where(eq(imports.id, id))

test('201, 200: a table is stored, looked into and read back, with what its columns seem to mean', async () => {
  const made = await upload(HOUSES, 'C:\\Export\\häuser.csv')
  expect(made).toMatchObject({
    status: 201,
    body: {
      fileName: 'häuser.csv',
      fileSize: Buffer.byteLength(HOUSES),
      format: 'csv',
      state: 'uploaded',
      createdBy: 'Jana Peters',
      dialect: { delimiter: ';', charset: 'utf-8' },
      options: noOptions,
      sameAs: null,
      isKept: true,
      actions: ['edit', 'check', 'discard'],
    },
  })
  expect(made.headers.etag).toBe('"v1"')
  expect(made.body.mapping.slice(0, 3)).toEqual(['property.number', 'property.street', 'property.houseNumber'])
  expect(await isStored(made.body.id)).toBe(HOUSES)
  expect((await read(`${made.body.id}/table`)).body).toMatchObject({
    headings: ['Objektnummer', 'Straße', 'Hausnummer', 'PLZ', 'Ort'],
    sample: [['101', 'Am See', '1', '04177', 'Leipzig'], expect.anything()],
    rememberedAs: null,
  })
  expect((await ask(first, `GET ${address}`, { token })).body.items[0]).toMatchObject({ id: made.body.id, state: 'uploaded' })
})

test('the same file again says when it came before', async () => {
  const file = HOUSES.replace('101', '201')
  const { body: before } = await upload(file)
  const { body: again } = await upload(file, 'anders.csv')
  expect(again.sameAs).toEqual({ id: before.id, state: 'uploaded', createdAt: before.createdAt })
})

test('a repeated request with one key makes one import and keeps one file', async () => {
  const key = { 'idempotency-key': 'upload-1' }
  const [one, two] = [await upload(HOUSES, 'eins.csv', key), await upload(HOUSES, 'eins.csv', key)]
  expect(two.body.id).toBe(one.body.id)
  expect(await db.$count(imports, eq(imports.fileName, 'eins.csv'))).toBe(1)
  expect((await upload(HOUSES, 'zwei.csv', key)).body.code).toBe('key_reused')
})

test('400, 413, 415: an empty file, one above 100 MB and what is no upload are refused, and nothing is kept', async () => {
  const before = await db.$count(imports)
  expect(await upload('')).toMatchObject({ status: 400, body: { code: 'file_empty' } })
  expect(await upload(Buffer.alloc(100 * 1024 * 1024 + 1, 'x'))).toMatchObject({ status: 413, body: { code: 'file_too_large' } })
  expect((await ask(first, `POST ${address}`, { token, payload: {} })).status).toBe(415)
  expect(await db.$count(imports)).toBe(before)
})

test('a file that cannot be read stays in the history with the reason', async () => {
  const { status, body } = await upload(Buffer.from('%PDF-1.7 \x01\x02'), 'brief.csv')
  expect({ status, body }).toMatchObject({ status: 201, body: { state: 'failed', problem: { code: 'not_this_format' } } })
  expect((await read(`${body.id}`)).body.actions).toEqual(['edit', 'check', 'discard'])
})

test.each([
  ['a DOCTYPE', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 'doctype_forbidden'],
  ['XML that breaks off', '<openimmo', 'not_well_formed'],
  ['XML of something else', '<rss></rss>', 'not_the_schema'],
  ['a ZIP archive that breaks off', Buffer.from('504b0304140000000800', 'hex'), null],
  ['a column too many', `A${';'.repeat(1_000_000)}\r\n1\r\n`, null],
  ['nothing but blank lines', '\r\n\r\n;;;\r\n', 'file_empty'],
] as const)('%s is a reason in the history, whatever the file is called', async (_name, content, code) => {
  const { status, body } = await upload(content as Buffer | string, 'bestand.csv')
  expect({ status, state: body.state, code: body.problem?.code }).toEqual({
    status: 201,
    state: 'failed',
    code: code ?? expect.any(String),
  })
})

test('a document of OpenImmo has no columns to be mapped', async () => {
  const { body } = await upload('<openimmo xmlns=""></openimmo>', 'objekt.txt')
  expect(body).toMatchObject({ format: 'openimmo', state: 'uploaded', mapping: null, dialect: null })
  expect((await read(`${body.id}/table`)).body).toEqual({ headings: [], sample: [], sheets: [], guess: [], rememberedAs: null })
  const edit = (payload: object) => ask(first, `PATCH ${address}/${body.id}`, { token, payload, headers: { 'if-match': '"v1"' } })
  expect((await edit({ mapping: ['unit.number'] })).body.errors).toMatchObject([{ path: '/dialect' }])
  expect((await edit({ options: { ...noOptions, otherOrganization: true } })).status).toBe(200)
})

test('the mapping is chosen, remembered under a name and found again for the same columns', async () => {
  const table = 'A;B;C\r\n1;Am See;2\r\n'
  const { body: one } = await upload(table)
  const edit = (payload: object, version = 1) =>
    ask(first, `PATCH ${address}/${one.id}`, { token, payload, headers: { 'if-match': `"v${version}"` } })
  const mapping = ['property.number', 'property.street', null]
  expect(await edit({ mapping, rememberAs: 'Hausverwaltung alt' })).toMatchObject({ status: 200, body: { mapping, version: 2 } })
  const { body: two } = await upload(table.replace('Am See', 'Am Teich'))
  expect(two.mapping).toEqual(mapping)
  expect((await read(`${two.id}/table`)).body.rememberedAs).toBe('Hausverwaltung alt')
})

test('400: a mapping that names no field, one field twice, or fits no table is refused at its column', async () => {
  const { body } = await upload('A;B\r\n1;2\r\n')
  const edit = (mapping: unknown[]) =>
    ask(first, `PATCH ${address}/${body.id}`, { token, payload: { mapping }, headers: { 'if-match': '"v1"' } })
  expect((await edit(['property.nothing', null])).body.errors).toMatchObject([{ path: '/mapping/0' }])
  expect((await edit(['unit.number', 'unit.number'])).body.errors).toMatchObject([{ path: '/mapping/1' }])
  expect((await edit([null])).body.errors).toMatchObject([{ path: '/mapping' }])
})

test('another dialect gives other columns', async () => {
  const { body } = await upload('Nummer|Straße\r\n1|Am See\r\n')
  const dialect = { ...body.dialect, delimiter: ';' }
  const edited = await ask(first, `PATCH ${address}/${body.id}`, { token, payload: { dialect }, headers: { 'if-match': '"v1"' } })
  expect(edited).toMatchObject({ status: 200, body: { dialect } })
  expect((await read(`${body.id}/table`)).body.headings).toEqual(['Nummer|Straße'])
})

test('400: a dialect that cannot be, or that leaves nothing to read, is refused', async () => {
  const { body } = await upload('Nummer;Straße\r\n1;Am See\r\n')
  const edit = (dialect: object) =>
    ask(first, `PATCH ${address}/${body.id}`, {
      token,
      payload: { dialect: { ...body.dialect, ...dialect } },
      headers: { 'if-match': '"v1"' },
    })
  for (const delimiter of ['"', "'", '\n', 'a', ';;', ''])
    expect((await edit({ delimiter })).body.errors).toMatchObject([{ path: '/dialect/delimiter' }])
  expect((await edit({ headingRow: 9 })).body.errors).toMatchObject([{ path: '/dialect', code: 'no_headings' }])
  expect((await edit({ delimiter: '|', quote: "'" })).status).toBe(200)
})

test('412, 428: edited by version', async () => {
  const id = await inState('uploaded')
  const status = async (headers: Record<string, string>) =>
    (await ask(first, `PATCH ${address}/${id}`, { token, payload: { options: noOptions }, headers })).status
  expect([await status({}), await status({ 'if-match': '"v4"' }), await status({ 'if-match': '"v1"' })]).toEqual([428, 412, 200])
})

test('a dry run is asked for in the transaction of its state, and begins anew after an edit', async () => {
  const { body } = await upload(HOUSES)
  expect(await act(body.id, 'check')).toMatchObject({ status: 200, body: { state: 'checking', actions: [] } })
  const events = await db.select().from(outbox).where(eq(outbox.name, 'import.work-requested.v1'))
  expect(events.map(({ payload }) => payload)).toContainEqual({ importId: body.id, work: 'check' })
  expect(await act(body.id, 'check')).toMatchObject({ status: 409, body: { code: 'illegal_transition', state: 'checking' } })
  await db
    .update(imports)
    .set({ state: 'checked', counts: { kinds: {}, rows: 2, errorRows: 0 } })
    .where(eq(imports.id, body.id))
  await makeImportRecord(db, body.id)
  const edited = await ask(first, `PATCH ${address}/${body.id}`, {
    token,
    payload: { options: noOptions },
    headers: { 'if-match': '"v2"' },
  })
  expect(edited.body).toMatchObject({ state: 'uploaded', counts: null })
  expect((await read(`${body.id}/records`)).body.items).toEqual([])
})

test('409: rows with errors stop a run unless they are to be left out, and one import runs at a time', async () => {
  const counts = { kinds: {}, rows: 2, errorRows: 1 }
  expect((await act(await inState('checked', { counts }), 'run')).body.code).toBe('import_has_errors')
  const id = await inState('checked', { counts, options: { ...noOptions, skipErrors: true } })
  expect(await act(id, 'run')).toMatchObject({ status: 200, body: { state: 'running', actions: ['pause'] } })
  expect((await act(await inState('checked'), 'run')).body.code).toBe('another_import_runs')
  expect((await act(await inState('done', { startedAt: new Date() }), 'roll-back')).body.code).toBe('another_import_runs')
  const ran = await db
    .select()
    .from(audit)
    .where(and(eq(audit.act, 'import.run'), eq(audit.objectId, id)))
  expect(ran).toHaveLength(1)
  await over(id)
})

test('a run is paused, resumed and rolled back', async () => {
  const id = await inState('running', { startedAt: new Date() })
  expect((await act(id, 'pause')).body).toMatchObject({ state: 'running', pauseRequested: true })
  await db.update(imports).set({ state: 'paused' }).where(eq(imports.id, id))
  expect((await read(id)).body.actions).toEqual(['resume', 'roll_back'])
  expect((await act(id, 'resume')).body).toMatchObject({ state: 'running', pauseRequested: false })
  await db.update(imports).set({ state: 'done' }).where(eq(imports.id, id))
  expect((await act(id, 'roll-back')).body).toMatchObject({ state: 'rolling_back', actions: [] })
  expect(await db.$count(audit, and(eq(audit.act, 'import.rolled-back'), eq(audit.objectId, id)))).toBe(1)
  await over(id)
})

test('what is discarded keeps its row and loses its records', async () => {
  const id = await inState('checked')
  await makeImportRecord(db, id)
  expect((await act(id, 'discard')).body).toMatchObject({ state: 'discarded', actions: [] })
  expect((await read(`${id}/records`)).body.items).toEqual([])
})

test('records are listed by action, kind, errors and row, page by page, with names and changes', async () => {
  const id = await inState('checked')
  const house = await makeProperty(db, { street: 'Am See', houseNumber: '9' })
  const person = await makePerson(db, { firstName: 'Selin', lastName: 'Aydin' })
  const errors = [{ code: 'not_a_number' as const, column: 'Fläche', value: 'viel' }]
  await makeImportRecord(db, id, { seq: 1, kind: 'unit', row: 2, fields: {}, recordId: null, action: 'error', errors })
  await makeImportRecord(db, id, { seq: 2, row: 3, fields: { firstName: 'Chidi', lastName: 'Okonkwo' } })
  const changes = { lastName: ['Aydın', 'Aydin'] as [string, string] }
  await makeImportRecord(db, id, { seq: 3, row: 4, recordId: person.id, action: 'change', changes })
  const moved = { property: [null, house.id] as [null, string] }
  await makeImportRecord(db, id, { seq: 4, kind: 'building', row: 5, fields: { name: 'Vorderhaus' }, changes: moved })
  const list = async (query = '') => (await read(`${id}/records${query}`)).body
  expect((await list()).items).toMatchObject([
    { row: 2, name: null, errors },
    { row: 3, name: 'Chidi Okonkwo', changes: [{ field: 'firstName', now: null, next: 'Chidi' }, { field: 'lastName' }] },
    { row: 4, name: 'Selin Aydin', changes: [{ field: 'lastName', now: 'Aydın', next: 'Aydin' }] },
    { row: 5, name: 'Vorderhaus', changes: [{ field: 'property', now: null, next: 'Am See 9' }] },
  ])
  const rows = async (query: string) => (await list(query)).items.map(({ row }: { row: number }) => row)
  expect(await rows('?action=change')).toEqual([4])
  expect(await rows('?kind=building')).toEqual([5])
  expect(await rows('?errors=true')).toEqual([2])
  expect(await rows('?row=3')).toEqual([3])
  const { nextCursor } = await list('?limit=2')
  expect(await rows(`?limit=2&cursor=${nextCursor}`)).toEqual([4, 5])
  expect((await read(`${id}/records?cursor=no`)).body.code).toBe('invalid_cursor')
})

test('200: the rows with errors come back in their own columns with the reason in one’s language', async () => {
  const { body } = await upload('Nummer;Wohnfläche\r\n1;75\r\n2;viel\r\n3;=1+1\r\n', 'einheiten.csv')
  const error = { code: 'not_a_number' as const, column: 'Wohnfläche' }
  await makeImportRecord(db, body.id, { seq: 1, row: 3, action: 'error', errors: [error] })
  await makeImportRecord(db, body.id, {
    seq: 2,
    row: 4,
    action: 'change',
    errors: [{ code: 'shares_incomplete', column: null, warning: true }],
  })
  await makeImportRecord(db, body.id, { seq: 3, row: 2, action: 'create', errors: [{ code: 'in_use', column: null }] })
  const answer = await read(`${body.id}/error-file`)
  expect(answer.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' })
  expect(answer.headers['content-disposition']).toContain('einheiten-fehler.csv')
  expect(answer.body).toBe('\uFEFF#Zeile;#Grund;Nummer;Wohnfläche\r\n3;Wohnfläche: Das ist keine Zahl.;2;viel\r\n')
})

test('what a rollback left is told by name', async () => {
  const person = await makePerson(db, { firstName: 'Selin', lastName: 'Aydin' })
  const left = [{ kind: 'person' as const, recordId: person.id, reason: 'in_use' as const }]
  const [set] = await db.insert(changeSets).values({ origin: 'import', left }).returning()
  const id = await inState('rolled_back', { changeSetId: set!.id })
  expect((await read(`${id}/left`)).body).toEqual({ items: [{ ...left[0], name: 'Selin Aydin' }], count: 1 })
})

test('the history goes back page by page and can be narrowed to a hand-over or a state', async () => {
  const handOver = await makeHandOver(db)
  const ids = []
  for (const state of ['done', 'failed', 'done'] as const) ids.unshift(await inState(state, { handOverId: handOver.id }))
  const list = async (query: string) => (await ask(first, `GET ${address}?handOverId=${handOver.id}${query}`, { token })).body
  const page = await list('&limit=2')
  expect(page.items).toMatchObject([{ id: ids[0], handOver: { id: handOver.id, name: handOver.name } }, { id: ids[1] }])
  expect((await list(`&limit=2&cursor=${page.nextCursor}`)).items).toMatchObject([{ id: ids[2] }])
  expect((await list('&state=failed')).items).toMatchObject([{ id: ids[1] }])
})

test('409: a file that is gone can be neither looked into nor mended nor checked', async () => {
  const id = await inState('checked')
  const codes = [await read(`${id}/table`), await read(`${id}/error-file`), await act(id, 'check')].map(({ body }) => body.code)
  expect(codes).toEqual(['file_gone', 'file_gone', 'file_gone'])
})

test('fields for a mapping say their type, choices and own labels', async () => {
  await first.asAdmin(
    `insert into custom_fields (kind, key, label_de, label_en, type, choices) values ('unit', 'cellar', 'Keller', 'Cellar', 'choice', '{yes,no}')`,
  )
  const { items } = (await ask(first, 'GET /api/v1/staff/import-fields', { token })).body
  const field = (target: string) => items.find((item: { target: string }) => item.target === target)
  expect(field('unit.areaM2')).toMatchObject({ kind: 'unit', field: 'areaM2', type: 'decimal', required: false, label: null })
  expect(field('property.externalId')).toMatchObject({ type: 'external_id' })
  expect(field('tenancy.person')).toMatchObject({ type: 'reference', to: 'person', required: true })
  expect(field('relation.kind')).toMatchObject({ kind: 'relation', type: 'choice', choices: ['tenancy', 'ownership'] })
  expect(field('unit.custom.cellar')).toMatchObject({ type: 'choice', choices: ['yes', 'no'], label: { de: 'Keller', en: 'Cellar' } })
})

test('an accounting system uploads by its key when it may write and works with all properties', async () => {
  const keyOf = async (allProperties: boolean) => {
    const integration = await makeIntegration(db, [], { permissions: ['exchange.read', 'exchange.write'], allProperties })
    return (await ask(first, `POST /api/v1/staff/integrations/${integration.id}/keys`, { token, payload: {} })).body.secret
  }
  const form = fileForm(HOUSES)
  const status = async (key: string) => (await ask(first, `POST ${address}`, { token: key, ...form })).status
  expect([await status(await keyOf(true)), await status(await keyOf(false))]).toEqual([201, 403])
})

test('404: another organization’s import is as if it were not there', async () => {
  const { id } = await makeImport(second.db)
  expect([(await read(id)).status, (await act(id, 'check')).status]).toEqual([404, 404])
})

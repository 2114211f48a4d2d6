import { type ImportOptions, type Incoming, noOptions } from '@treppenhaus/domain/import'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { testFile } from '../../test-file.ts'
import type { Given } from '../given.ts'
import { germanDialect } from '../inspection.ts'
import { inspectFile } from '../inspect-file.ts'
import { readFile } from '../read-file.ts'

const custom = [{ kind: 'unit', key: 'keller', type: 'text', choices: [] }] as const
const root = (inner: string, attributes = 'version="1" organization="demo"') =>
  `<?xml version="1.0"?>\n<portfolio xmlns="https://treppenhaus.dev/schema/portfolio/1" ${attributes}>${inner}</portfolio>`

const read = async (content: string | Buffer, options: Partial<ImportOptions> = {}) => {
  const records: Incoming[] = []
  const given: Given = {
    format: 'xml',
    dialect: germanDialect,
    mapping: [],
    custom,
    options: { ...noOptions, ...options },
    organization: 'demo',
  }
  for await (const record of readFile(testFile(content), given)) records.push(record)
  return records
}
const problem = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { problem?: unknown }) => error.problem ?? error,
  )

const house = root(`
  <properties>
    <property externalId="P-1"><number>104</number><name>Am Park &amp; See</name><builtIn>1908</builtIn><floors/><online>false</online></property>
  </properties>
  <units>
    <unit externalId="U-1"><property>P-1</property><number>001</number><areaM2>75.50</areaM2><targetRent>812.00</targetRent><note> zwei
Zeilen </note><custom key="keller">K 7</custom></unit>
  </units>
  <ownerships><ownership externalId="O-1"><unit>U-1</unit><person>K-1</person><startsOn>2001-01-31</startsOn><endsOn/></ownership></ownerships>
  <contractors><contractor externalId="C-1"><name>Blitz</name><trades>electrical plumbing</trades></contractor></contractors>`)

const records: Incoming[] = [
  {
    kind: 'property',
    row: 1,
    externalId: 'P-1',
    fields: { number: '104', name: 'Am Park & See', builtIn: 1908, floors: null, online: false },
    refs: {},
    errors: [],
  },
  {
    kind: 'unit',
    row: 2,
    externalId: 'U-1',
    fields: { number: '001', areaM2: 75.5, targetRent: 81_200, note: ' zwei\nZeilen ', 'custom.keller': 'K 7' },
    refs: { property: { key: 'P-1' } },
    errors: [],
  },
  {
    kind: 'ownership',
    row: 3,
    externalId: 'O-1',
    fields: { startsOn: '2001-01-31', endsOn: null },
    refs: { unit: { key: 'U-1' }, person: { key: 'K-1' } },
    errors: [],
  },
  { kind: 'contractor', row: 4, externalId: 'C-1', fields: { name: 'Blitz', trades: ['plumbing', 'electrical'] }, refs: {}, errors: [] },
]

describe('a document of our schema', () => {
  test('is recognized by its root', async () => {
    expect(await inspectFile(testFile(house, 'list.csv'))).toMatchObject({ format: 'xml', headings: [], sample: [], sheets: [] })
  })

  test('says what its elements say', async () => {
    expect(await read(house)).toEqual(records)
  })

  test.each(['utf-16le', 'utf-16be'] as const)('may be in %s', async (charset) => {
    const content = iconv.encode(house, charset, { addBOM: true })
    expect(await inspectFile(testFile(content))).toMatchObject({ format: 'xml' })
    expect(await read(content)).toEqual(records)
  })

  test('has errors that name their element', async () => {
    const found = await read(
      root(
        `<units><unit externalId="U-1"><number/><areaM2>75,5,5</areaM2><floor>1.5</floor><custom key="fremd">x</custom></unit></units><ownerships><ownership><startsOn>2020-02-31</startsOn></ownership></ownerships>`,
      ),
    )
    expect(found.map(({ errors }) => errors)).toEqual([
      [
        { code: 'required', column: 'unit/number' },
        { code: 'not_a_number', column: 'unit/areaM2', value: '75,5,5' },
        { code: 'not_a_whole_number', column: 'unit/floor', value: '1.5' },
        { code: 'not_a_choice', column: 'unit/custom[fremd]', value: 'x', warning: true },
        { code: 'required', column: 'unit/property' },
      ],
      [
        { code: 'not_a_day', column: 'ownership/startsOn', value: '2020-02-31' },
        { code: 'required', column: 'ownership/person' },
        { code: 'unit_or_property', column: null },
      ],
    ])
  })

  test('of another organization is read when a person wants it', async () => {
    const other = root('', 'version="1" organization="nachbar"')
    expect(await problem(read(other))).toEqual({ code: 'other_organization', detail: 'nachbar' })
    expect(await read(other, { otherOrganization: true })).toEqual([])
    expect(await read(root('', 'version="1"'))).toEqual([])
  })
})

test.each([
  ['another root', '<house/>', 'not_the_schema'],
  ['another namespace', '<portfolio xmlns="urn:x" version="1"/>', 'not_the_schema'],
  ['another version', root('', 'version="2"'), 'unknown_version'],
  ['a container that is not known', root('<castles/>'), 'not_the_schema'],
  ['a record in the wrong container', root('<units><person/></units>'), 'not_the_schema'],
  ['a field that is not known', root('<units><unit><castle/></unit></units>'), 'not_the_schema'],
  ['a field twice', root('<units><unit><number>1</number><number>2</number></unit></units>'), 'not_the_schema'],
  ['elements inside a field', root('<units><unit><number><b/></number></unit></units>'), 'not_the_schema'],
  ['text between its records', root('<units>text</units>'), 'not_the_schema'],
  ['an inclusion', root('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'), 'not_the_schema'],
  ['an entity of its own', root('<units>&xxe;</units>'), 'not_well_formed'],
  ['an end that is missing', root('<units>').slice(0, -12), 'not_well_formed'],
  ['nothing', '<?xml version="1.0"?>', 'not_well_formed'],
])('a document with %s is refused', async (_what, content, code) => {
  expect(await problem(read(content))).toMatchObject({ code })
})

describe('attacks', () => {
  const lol = Array.from({ length: 10 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join('')
  const refusals: [string, string][] = [
    ['a billion laughs', `<?xml version="1.0"?><!DOCTYPE portfolio [<!ENTITY l0 "lol">${lol}]>${root('<units>&l10;</units>')}`],
    ['quadratic blowup', `<!DOCTYPE portfolio [<!ENTITY a "${'a'.repeat(100_000)}">]><portfolio>${'&a;'.repeat(100_000)}</portfolio>`],
    ['a file', '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><portfolio>&x;</portfolio>'],
    ['a doctype behind a comment', '<!-- <portfolio> --><!DOCTYPE p><portfolio/>'],
  ]

  test.each(refusals)('%s is refused as soon as the DOCTYPE is seen', async (_what, content) => {
    const started = performance.now()
    expect(await problem(read(content))).toMatchObject({ code: 'doctype_forbidden' })
    expect(await problem(inspectFile(testFile(content)))).toMatchObject({ code: 'doctype_forbidden' })
    expect(performance.now() - started).toBeLessThan(1000)
  })

  test('in UTF-16, too', async () => {
    expect(
      await problem(read(iconv.encode(refusals[0]![1].replace('<?xml version="1.0"?>', ''), 'utf-16le', { addBOM: true }))),
    ).toMatchObject({
      code: 'doctype_forbidden',
    })
  })

  test('nobody is asked for anything', async () => {
    let hits = 0
    const canary = createServer((_request, response) => {
      hits++
      response.end('<!ENTITY y "z">')
    })
    await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
    const address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/`
    for (const content of [
      `<!DOCTYPE p [<!ENTITY x SYSTEM "${address}">]><portfolio>&x;</portfolio>`,
      `<!DOCTYPE p SYSTEM "${address}"><portfolio/>`,
      `<!DOCTYPE p [<!ENTITY % x SYSTEM "${address}"> %x;]><portfolio/>`,
      root(`<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${address}"/>`),
      `<?xml-stylesheet href="${address}"?>${root('').replace(/^.*\n/, '')}`,
    ])
      await problem(read(content))
    await new Promise((resolve) => canary.close(resolve))
    expect(hits).toBe(0)
  })

  test('a hundred thousand levels are refused within a second', async () => {
    const started = performance.now()
    expect(await problem(read('<portfolio>'.repeat(100_000)))).toMatchObject({ code: expect.stringMatching(/too_deep|not_the_schema/) })
    expect(await problem(read(root('<units>'.repeat(100_000))))).toMatchObject({ code: expect.stringMatching(/too_deep|not_the_schema/) })
    expect(performance.now() - started).toBeLessThan(1000)
  })

  test('a charset that is not what it says is refused', async () => {
    expect(await problem(read(Buffer.from(root('<units>\xe4</units>'), 'latin1')))).toMatchObject({ code: 'wrong_charset' })
    expect(await problem(read('<?xml version="1.0" encoding="EBCDIC"?><portfolio/>'))).toMatchObject({ code: 'wrong_charset' })
  })
})

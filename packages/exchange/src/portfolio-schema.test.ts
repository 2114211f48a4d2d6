import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { portfolioSchema } from './portfolio-schema.ts'
import { schemaErrors } from './test-portfolio-schema.ts'

test('the schema that is handed out is the one the registry makes', async () => {
  const committed = await readFile(new URL('../../../docs/formats/portfolio-1.xsd', import.meta.url), 'utf8')
  expect(committed, 'pnpm run generate writes it anew').toBe(portfolioSchema())
})

const document = (inner: string) =>
  `<portfolio xmlns="https://treppenhaus.dev/schema/portfolio/1" version="1" organization="demo">${inner}</portfolio>`
const property = (inner: string) =>
  document(`<properties><property externalId="H1"><number>10</number>${inner}<city>Leipzig</city></property></properties>`)
const place = '<street>Weg</street><houseNumber>1</houseNumber><postalCode>04177</postalCode>'

test.each([
  ['nothing', document('')],
  ['a property with what it needs', property(place)],
  ['an own field', document('<people><person externalId="P"><custom key="shoe_size">43</custom></person></people>')],
  ['an empty number', document('<units><unit externalId="U"><property>H1</property><number>1</number><floor/></unit></units>')],
  [
    'several trades',
    document('<contractors><contractor externalId="C"><name>R</name><trades>heating plumbing</trades></contractor></contractors>'),
  ],
])('%s is valid', (_what, xml) => {
  expect(schemaErrors(xml)).toEqual([])
})

test.each([
  ['another version', document('').replace('version="1"', 'version="2"')],
  ['a field that nobody knows', property(`${place}<colour>red</colour>`)],
  ['a missing address', property('')],
  ['a kind that there is not', property(`<managementType>castle</managementType>${place}`)],
  [
    'a floor that is none',
    document('<units><unit externalId="U"><property>H1</property><number>1</number><floor>ground</floor></unit></units>'),
  ],
  ['a record without a key', document('<properties><property><number>10</number></property></properties>')],
])('%s is not', (_what, xml) => {
  expect(schemaErrors(xml)).not.toEqual([])
})

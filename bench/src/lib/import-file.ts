import type { ColumnMapping, Dialect } from '@treppenhaus/domain/import'

export const ROWS = 100_000
const [PROPERTIES, UNITS, PEOPLE] = [500, 10_000, 25_000]

export const importDialect: Dialect = {
  charset: 'utf-8',
  delimiter: ';',
  quote: '"',
  decimal: ',',
  dayOrder: 'dmy',
  headingRow: 1,
  sheet: null,
}
export const importMapping: ColumnMapping = [
  ...(['property.number', 'property.managementType', 'property.street', 'property.houseNumber', 'property.postalCode'] as const),
  ...(['property.city', 'unit.externalId', 'unit.number', 'unit.kind', 'unit.floor', 'unit.areaM2', 'unit.rooms'] as const),
  ...(['unit.shareNumerator', 'unit.shareDenominator', 'person.externalId', 'person.firstName', 'person.lastName'] as const),
  ...(['person.email', 'person.phone', 'person.street', 'person.postalCode', 'person.city'] as const),
  ...(['relation.kind', 'relation.externalId', 'relation.startsOn', 'relation.endsOn'] as const),
]
const names = ['Arslan', 'Becker', 'Celik', 'Dietrich', 'Engel', 'Fischer', 'Günther', 'Hoffmann', 'Ivanov', 'Jäger']

/**
 * A table as an accounting program writes it: in each of 100,000 rows a contract with all of its property, unit and person. 500
 * properties, 10,000 units, 25,000 people, 80,000 tenancies and 20,000 ownerships.
 */
export function importFile(): Buffer {
  const lines = [importMapping.join(';')]
  for (let n = 0; n < ROWS; n++) lines.push([...unitOf(n % UNITS), ...personOf(n % PEOPLE), ...contractOf(n)].join(';'))
  return Buffer.from(lines.join('\r\n'))
}

function unitOf(n: number): (string | number)[] {
  const house = n % PROPERTIES
  const property = [`P-${house}`, 'WEG', 'Lindenstraße', house + 1, '50674', 'Köln']
  return [...property, `U-${n}`, `WE ${Math.floor(n / PROPERTIES)}`, 'Wohnung', n % 5, `${50 + (n % 60)},5`, '2,5', 50, 1000]
}

const personOf = (n: number): (string | number)[] => [
  ...[`K-${n}`, 'Anna', `${names[n % names.length]} ${n}`, `person-${n}@post.example`],
  ...[`0221 ${100_000 + n}`, 'Nebenstraße 3', '50674', 'Köln'],
]

function contractOf(n: number): (string | number)[] {
  const [kind, year] = [n % 5 === 4 ? 'Eigentümer' : 'Mieter', 1920 + Math.floor(n / UNITS) * 10]
  return [kind, `V-${n}`, `01.01.${year}`, `31.12.${year + 9}`]
}

import type { Dialect } from '@treppenhaus/domain/import'
import { type Field, fieldsOfKind, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { expect, test } from 'vitest'
import { germanDialect } from '../inspection.ts'
import { valueReader } from './parse-value.ts'

const read = (target: string, text: string, style: Partial<Dialect> = {}) => {
  const [kind = '', name = ''] = target.split('.')
  const field = (fieldsOfKind[kind as RecordKind] as Record<string, Field>)[name]!
  return valueReader(target, field, { ...germanDialect, ...style })(text)
}

test.each<[string, string, unknown]>([
  ['property.number', '104', '104'],
  ['property.postalCode', '20357', '20357'],
  ['property.postalCode', '1067', '01067'],
  ['property.postalCode', 'D-20357', '20357'],
  ['property.builtIn', '1908', 1908],
  ['property.online', 'nein', false],
  ['property.managementType', 'WEG', 'condominium'],
  ['unit.areaM2', '75.5 m²', 75.5],
  ['unit.areaM2', '1.234,56', 1234.56],
  ['unit.rooms', '2,5', 2.5],
  ['unit.targetRent', '1.234,56 €', 123_456],
  ['unit.floor', '2. OG', 2],
  ['unit.floor', '-1', -1],
  ['unit.position', 'links', 1],
  ['person.email', 'anna@example.com', 'anna@example.com'],
  ['person.phone', 'Tel.: 040 12 34-5 (privat)', '040 12 34-5'],
  ['person.phone', '+49 (0)40 1234', '+49 (0)40 1234'],
  ['person.salutation', 'Herrn', 'mr'],
  ['person.salutation', 'Frau Dr.', 'ms'],
  ['tenancy.startsOn', '1.4.21', '2021-04-01'],
  ['tenancy.endsOn', '31.12.9999', null],
  ['tenancy.endsOn', 'unbefristet', null],
  ['contractor.trades', 'Maler, Sanitär', ['plumbing', 'painting']],
])('%s of %j', (target, text, value) => {
  expect(read(target, text)).toEqual({ value })
})

test.each<[string, string, string]>([
  ['property.number', 'x'.repeat(41), 'too_long'],
  ['property.postalCode', 'W1A 1AA', 'not_a_postal_code'],
  ['property.builtIn', '19O8', 'not_a_whole_number'],
  ['property.builtIn', '1908,5', 'not_a_whole_number'],
  ['property.builtIn', '99', 'too_small'],
  ['unit.floor', '99', 'too_large'],
  ['unit.areaM2', 'groß', 'not_a_number'],
  ['unit.areaM2', '68,455', 'too_many_places'],
  ['unit.areaM2', '-1', 'too_small'],
  ['unit.targetRent', '12,505', 'too_many_places'],
  ['unit.targetRent', '99.999.999.999,00', 'too_large'],
  ['unit.kind', 'Schloss', 'not_a_choice'],
  ['unit.archived', 'vielleicht', 'not_yes_or_no'],
  ['person.email', 'anna@', 'not_an_email'],
  ['person.phone', 'auf Anfrage', 'not_a_phone_number'],
  ['tenancy.startsOn', '31.02.2020', 'not_a_day'],
  ['tenancy.startsOn', '31.12.9999', 'not_a_day'],
  ['contractor.trades', 'Zauberei', 'not_a_choice'],
])('%s of %j is refused', (target, text, error) => {
  expect(read(target, text)).toEqual({ error })
})

test.each([
  ['unit.floor', 'DG'],
  ['unit.floor', 'Dachgeschoß'],
  ['unit.position', 'rechts'],
])('%s of %j is a warning, since nobody can tell the number', (target, text) => {
  expect(read(target, text)).toEqual({ error: 'not_a_whole_number', warning: true })
})

test('the style of the file decides what is ambiguous', () => {
  expect(read('unit.areaM2', '1.234')).toEqual({ value: 1234 })
  expect(read('unit.areaM2', '75.5', { decimal: '.' })).toEqual({ value: 75.5 })
  expect(read('tenancy.startsOn', '04/01/2021', { dayOrder: 'mdy' })).toEqual({ value: '2021-04-01' })
})

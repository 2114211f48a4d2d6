import { expect, test } from 'vitest'
import { customFieldKey } from './custom-field.ts'

test.each([
  ['Schlüsselnummer', [], 'schluesselnummer'],
  ['Straße der Garage', [], 'strasse_der_garage'],
  ['Café (Größe)', [], 'cafe_groesse'],
  ['2. Rufnummer', [], 'rufnummer'],
  ['Zähler', ['zaehler', 'zaehler_2'], 'zaehler_3'],
  ['電話', [], 'field'],
])('%s', (label, taken, key) => {
  expect(customFieldKey(label, taken)).toBe(key)
})

test('a key is never longer than 40 characters', () => {
  const key = customFieldKey('Betriebskostenabrechnungsnachforderungsschreiben', [])
  expect(key).toMatch(/^[a-z][a-z0-9_]{0,39}$/)
})

import { expect, test } from 'vitest'
import { bulkFields, checkValues, isChange } from './bulk-edit.ts'
import { customKinds } from './record-kinds.ts'

const custom = [{ kind: 'unit', key: 'floor_covering', type: 'choice', choices: ['parquet', 'tiles'] }] as const

test('what tells records apart is no field of a bulk edit, what they can have in common is', () => {
  for (const kind of customKinds) {
    const names = Object.keys(bulkFields(kind))
    expect(names).toContain('archived')
    for (const own of ['number', 'externalId', 'lastName', 'name', 'email', 'online', 'property', 'shareNumerator'])
      expect(names).not.toContain(own)
  }
  expect(Object.keys(bulkFields('unit', custom))).toEqual(expect.arrayContaining(['building', 'custom.floor_covering']))
  expect(Object.keys(bulkFields('person', custom))).not.toContain('custom.floor_covering')
})

test.each([
  [{ kind: 'flat', rooms: 2.5, 'custom.floor_covering': 'tiles', note: '' }, []],
  [{ kind: 'castle' }, [{ field: 'kind', code: 'not_a_choice' }]],
  [{ kind: null }, [{ field: 'kind', code: 'required' }]],
  [{ rooms: 2.55 }, [{ field: 'rooms', code: 'too_many_places' }]],
  [
    { 'custom.colour': 'red', number: 'WE 1' },
    [
      { field: 'custom.colour', code: 'unknown_field' },
      { field: 'number', code: 'unknown_field' },
    ],
  ],
  [{ archived: 'yes' }, [{ field: 'archived', code: 'not_yes_or_no' }]],
  // prettier-ignore
])('%j', (changes, problems) => {
  expect(checkValues(bulkFields('unit', custom), changes)).toEqual(problems)
})

test.each([
  [{ note: '', archived: false }, { note: null, archived: false }, false],
  [{ trades: ['heating'] }, { trades: ['heating'] }, false],
  [{ trades: ['heating'] }, { trades: [] }, true],
  [{ floor: 0 }, { floor: null }, true],
  [{ floor: null }, { floor: 0 }, true],
  [{ archived: false }, { archived: true }, true],
  [{}, { 'custom.colour': null }, false],
])('%j and %j', (current, changes, expected) => {
  expect(isChange(current, changes)).toBe(expected)
})

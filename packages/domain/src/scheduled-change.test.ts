import { expect, test } from 'vitest'
import { checkChanges, plannableFields } from './scheduled-change.ts'

const custom = [{ kind: 'person', key: 'tier', type: 'choice', choices: ['Gold'] }] as const
const person = { kind: 'natural', lastName: 'Zett', companyName: '' }
const check = (changes: object) => checkChanges('person', plannableFields('person', custom), person, { ...changes })

test('a change fits by each field and as a whole', () => {
  expect(check({ city: 'Leipzig', 'custom.tier': 'Gold' })).toEqual([])
  expect(check({ email: 'x', 'custom.tier': 'Tin', colour: 'red' })).toEqual([
    { field: 'email', code: 'not_an_email' },
    { field: 'custom.tier', code: 'not_a_choice' },
    { field: 'colour', code: 'unknown_field' },
  ])
  expect(check({ kind: 'company' })).toEqual([{ field: 'companyName', code: 'name_missing' }])
})

test('a contractor stays reachable by the channel', () => {
  const fields = plannableFields('contractor', [])
  expect(checkChanges('contractor', fields, { channel: 'email', email: 'a@b.example' }, { email: null })).toEqual([
    { field: 'email', code: 'required' },
  ])
  expect(checkChanges('contractor', fields, { channel: 'email', email: null, fax: '0341 1' }, { channel: 'fax' })).toEqual([])
})

test('where a record belongs, and what people notice at once, does not change by itself', () => {
  expect(Object.keys(plannableFields('unit', []))).not.toContain('property')
  expect(Object.keys(plannableFields('property', []))).not.toContain('online')
})

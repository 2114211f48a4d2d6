import { expect, test } from 'vitest'
import { bodyOf, emptyTenant, errorsOf } from './tenant.ts'

const whole = { ...emptyTenant('u1', 'de'), lastName: ' Okonkwo ', startsOn: '2027-01-01' }

test('a flat, a last name and a first day are enough', () => {
  expect(errorsOf(whole)).toEqual({})
  expect(errorsOf(emptyTenant(null, 'de'))).toEqual({ unitId: 'missing', lastName: 'missing', startsOn: 'missing' })
})

test('what is given must be right', () => {
  expect(errorsOf({ ...whole, email: 'ada', phone: 'x', endsOn: '2026-12-31' })).toEqual({
    email: 'invalid',
    phone: 'invalid',
    endsOn: 'before',
  })
})

test('what is empty is sent as nothing, and names without blanks', () => {
  expect(bodyOf({ ...whole, unitId: 'u1' })).toMatchObject({ lastName: 'Okonkwo', email: null, phone: null, endsOn: null })
})

import { expect, test } from 'vitest'
import { both, decimal, email, numberOf, phone, postalCode, required, whole, wholeOf } from './record-form.ts'

test.each([
  [required, '  ', 'required'],
  [required, 'x', undefined],
  [email, '', undefined],
  [email, 'name@firma', 'email'],
  [email, 'name@firma.example', undefined],
  [phone, '0341 55 01-20', undefined],
  [phone, 'mobil', 'phone'],
  [postalCode, '4109', 'postalCode'],
  [postalCode, '04109', undefined],
  [whole(1, 60), '0', 'number'],
  [whole(-5, 60), '-1', undefined],
  [whole(1, 60), '2,5', 'number'],
  [decimal, '68,4', undefined],
  [decimal, 'groß', 'decimal'],
  [both(required, postalCode), '', 'required'],
  [both(required, postalCode), 'x', 'postalCode'],
])('%o of %j says %s', (check, value, key) => {
  expect(check(value)?.key).toBe(key)
})

test('comma and point are the same', () => {
  expect([numberOf('68,4'), numberOf('68.4'), numberOf(''), numberOf('1.2.3')]).toEqual([68.4, 68.4, null, null])
  expect([wholeOf('-1'), wholeOf(''), wholeOf('x')]).toEqual([-1, null, null])
})

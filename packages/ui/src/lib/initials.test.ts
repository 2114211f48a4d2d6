import { expect, it } from 'vitest'
import { initials } from './initials.ts'

it.each([
  ['Marta Wiśniewska', 'MW'],
  ['Dr. Selin Aydın', 'SA'],
  ['Ngoc Anh Tran', 'NT'],
  ['ömer', 'Ö'],
  ['', ''],
])('shortens %j', (name, letters) => {
  expect(initials(name)).toBe(letters)
})

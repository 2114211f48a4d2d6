import { expect, test } from 'vitest'
import { typedValue } from './typed-value.ts'

test.each([
  [{ type: 'text', max: 10 } as const, '', ''],
  [{ type: 'text', max: 3 } as const, 'zu lang', undefined],
  [{ type: 'whole', min: 0, max: 9 } as const, '7', 7],
  [{ type: 'whole', min: 0, max: 9 } as const, 'sieben', undefined],
  [{ type: 'whole', min: 0, max: 9 } as const, '', null],
  [{ type: 'decimal', places: 2, min: 0, max: 9 } as const, '1,5', 1.5],
  [{ type: 'yes_no' } as const, 'true', true],
  [{ type: 'yes_no', required: true } as const, '', undefined],
  [{ type: 'choice', of: ['de'], required: true } as const, '', undefined],
  [{ type: 'choices', of: ['lift'] } as const, ['lift'], ['lift']],
  [{ type: 'day' } as const, '2027-02-30', undefined],
])('%o takes %o as %o', (field, typed, value) => {
  expect(typedValue(field, typed)).toEqual(value)
})

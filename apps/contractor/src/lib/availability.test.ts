import { expect, it } from 'vitest'
import { commonSlots } from './availability.ts'

const now = Date.parse('2026-11-19T10:00:00Z')

it('offers the times at which everybody who said when is at home', () => {
  const lines = [
    {
      availability: [
        { day: '2026-11-20', parts: ['afternoon' as const, 'morning' as const] },
        { day: '2026-11-21', parts: ['evening' as const] },
      ],
    },
    { availability: [{ day: '2026-11-20', parts: ['morning' as const] }] },
    { availability: [] },
  ]
  expect(commonSlots(lines, now)).toEqual([{ day: '2026-11-20', part: 'morning', from: '08:00', to: '12:00' }])
})

it('leaves out what has begun', () => {
  const lines = [{ availability: [{ day: '2026-11-19', parts: ['morning' as const, 'afternoon' as const] }] }]
  expect(commonSlots(lines, now)).toEqual([{ day: '2026-11-19', part: 'afternoon', from: '12:00', to: '17:00' }])
})

it('offers nothing where nobody said when', () => {
  expect(commonSlots([{ availability: [] }], now)).toEqual([])
})

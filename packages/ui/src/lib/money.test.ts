import { describe, expect, it } from 'vitest'
import { formatMoney, parseMoney } from './money.ts'

describe('parseMoney', () => {
  it.each([
    ['800', 80_000],
    ['800,5', 80_050],
    ['1.234,50', 123_450],
    ['1.500', 150_000],
    ['12.50', 1_250],
    ['1,234.50', 123_450],
    ['12,50 €', 1_250],
    ['−3,20', -320],
  ])('reads %s', (text, cents) => {
    expect(parseMoney(text)).toBe(cents)
  })

  it.each(['', 'abc', '1,2,3', '12,345,6', '--1'])('refuses %j', (text) => {
    expect(parseMoney(text)).toBeNull()
  })
})

describe('formatMoney', () => {
  it('writes the comma and the long minus in German', () => {
    expect(formatMoney(-123_450, 'de')).toBe('−1.234,50')
    expect(formatMoney(80_000, 'en')).toBe('800.00')
  })
})

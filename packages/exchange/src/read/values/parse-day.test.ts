import type { DayOrder } from '@treppenhaus/domain/import'
import { expect, test } from 'vitest'
import { isEndless, parseDay } from './parse-day.ts'

test.each<[string, DayOrder, string | null]>([
  ['01.04.2021', 'dmy', '2021-04-01'],
  ['1.4.21', 'dmy', '2021-04-01'],
  ['1. 4. 2021', 'dmy', '2021-04-01'],
  ['01/04/2021', 'dmy', '2021-04-01'],
  ['04/01/2021', 'mdy', '2021-04-01'],
  ['2021-04-01', 'dmy', '2021-04-01'],
  ['2021-04-01', 'mdy', '2021-04-01'],
  ['2021-04-01T00:00:00.000Z', 'dmy', '2021-04-01'],
  ['01.04.2021 00:00:00', 'dmy', '2021-04-01'],
  ['2021/4/1', 'dmy', '2021-04-01'],
  ['21-04-01', 'ymd', '2021-04-01'],
  ['1.4.85', 'dmy', '1985-04-01'],
  ['20210401', 'dmy', '2021-04-01'],
  ['01042021', 'dmy', '2021-04-01'],
  ['1. April 2021', 'dmy', '2021-04-01'],
  ['15. März 2021', 'dmy', '2021-03-15'],
  ['April 1, 2021', 'mdy', '2021-04-01'],
  ['1-Apr-21', 'dmy', '2021-04-01'],
  ['29.02.2024', 'dmy', '2024-02-29'],
  ['29.02.2023', 'dmy', null],
  ['31.02.2020', 'dmy', null],
  ['31.04.2021', 'dmy', null],
  ['13/01/2021', 'mdy', null],
  ['00.00.0000', 'dmy', null],
  ['1.4.', 'dmy', null],
  ['1.4.021', 'dmy', null],
  ['1.4.0021', 'dmy', null],
  ['bald', 'dmy', null],
  ['44287', 'dmy', null],
  ['', 'dmy', null],
])('%j in the order %s is %j', (text, order, expected) => {
  expect(parseDay(text, order)).toBe(expected)
})

test.each(['31.12.9999', '9999-12-31', '00.00.0000', '00.00.00', 'unbefristet', 'Offen'])('%s is no last day', (text) => {
  expect(isEndless(text)).toBe(true)
})

test.each(['31.12.2099', '1.4.21', ''])('%j is none of the words for no end', (text) => {
  expect(isEndless(text)).toBe(false)
})

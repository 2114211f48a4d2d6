import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitSms, LONGEST_SMS, smsLength, toGsm } from './sms.ts'

test('German letters stay, others become their nearest', () => {
  expect(toGsm('Größe „ä ö ü ß“ – Łódź, Wiśniewska, Yılmaz … 20 €')).toBe('Größe "ä ö ü ß" - Lodz, Wisniewska, Yilmaz ... 20 €')
})

test('signs of the second row count twice', () => {
  expect(smsLength('a€[b]')).toBe(8)
})

test('a long text is cut before its address', () => {
  const text = fitSms(`${'Wasser tropft von der Decke. '.repeat(20)} https://handwerk.example/contractor/link#${'x'.repeat(43)}`)
  expect(smsLength(text)).toBeLessThanOrEqual(LONGEST_SMS)
  expect(text).toMatch(/^Wasser tropft.*\.\.\. https:\/\/handwerk\.example\/contractor\/link#x{43}$/)
})

test('whatever people write, a message has two segments at most and only letters a telephone knows', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (words) => {
      const text = fitSms(`${words} https://a.example/#secret`)
      expect(smsLength(text)).toBeLessThanOrEqual(LONGEST_SMS)
      expect(toGsm(text)).toBe(text)
      expect(text.endsWith('https://a.example/#secret')).toBe(true)
    }),
  )
})

import { expect, test } from 'vitest'
import { isWeakPassword } from './weak-passwords.ts'

const login = 'marta.wisniewska@example.com'

test.each([
  ['kurz-7x', 'too short'],
  ['aaaaaaaaaaaa', 'one letter'],
  ['abababababab', 'two letters'],
  ['passwort12', 'a word and a number'],
  ['Passwort123!', 'a word, a run, a sign'],
  ['P@ssw0rt2026', 'signs for letters'],
  ['Pa55w0rd!!!!', 'the same in English'],
  ['W1llkommen1', 'one for i'],
  ['Schlue55e1!', 'signs for s and l'],
  ['Sommer2024!', 'a season and a year'],
  ['Herbst-2026', 'the same with a hyphen'],
  ['Dezember2025', 'a month'],
  ['Treppenhaus-2026', 'the name of the product'],
  ['Hausverwaltung1', 'the trade'],
  ['HausverwaltungKöln', 'the trade and a city, with an accent'],
  ['Michael1987', 'a first name and a year'],
  ['sabine24121987', 'a first name and a date'],
  ['BorussiaDortmund09', 'a club'],
  ['Schalke04Schalke04', 'twice the same'],
  ['abc!abc!abc!', 'again and again'],
  ['qwertzuiop', 'a row of keys'],
  ['asdfghjkl1234', 'two rows'],
  ['1q2w3e4r5t6z', 'a zigzag'],
  ['1qaz2wsx3edc', 'columns'],
  ['poiuztrewq99', 'a row backwards'],
  ['0123456789', 'digits in order'],
  ['4915112345678', 'a telephone number'],
  ['24.12.1987-24.12.', 'a date'],
  ['ichliebedich!', 'a sentence everybody says'],
  ['Mama&Papa2020', 'the family'],
  ['Marta-1234!', 'the own name'],
  ['wisniewska-77', 'the own log-in'],
  ['FritzBox7590!', 'what stands on the router'],
])('%s is weak: %s', (password) => {
  expect(isWeakPassword(password, login)).toBe(true)
})

test.each([
  ['Treppe-12-haus'],
  ['Eine-neue-Treppe-7'],
  ['Ganz-neues-Kennwort-7'],
  ['korrekt pferd batterie klammer'],
  ['Wo steht das gelbe Fahrrad?'],
  ['x7Kq93mPw2'],
  ['a81b0f2c93'],
  ['Tq!vR2#mLx'],
  ['ПарольУБабушки7'],
  ['🦔🌲🛠️📦🧭🪟🚲🧵🎈🪴'],
])('%s is not', (password) => {
  expect(isWeakPassword(password, login)).toBe(false)
})

test('the longest password is judged in a moment', () => {
  const began = performance.now()
  isWeakPassword('Ab1!'.repeat(49) + 'xyzw', login)
  expect(performance.now() - began).toBeLessThan(100)
})

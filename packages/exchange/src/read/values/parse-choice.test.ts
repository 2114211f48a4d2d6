import { energyClasses, trades, unitKinds } from '@treppenhaus/domain/master-data'
import { expect, test } from 'vitest'
import { choiceReader, parseChoices, parseYesNo, salutationWithin } from './parse-choice.ts'
import { floorCalled, sideCalled } from './parse-floor.ts'

test.each([
  ['flat', 'flat'],
  ['Wohnung', 'flat'],
  ['Flat', 'flat'],
  ['WHG', 'flat'],
  ['TG-Stellplatz', 'parking'],
  ['Büro', 'commercial'],
  ['Schloss', null],
  ['', null],
  ['__proto__', null],
  ['constructor', null],
])('the kind of unit %j', (text, code) => {
  expect(choiceReader('unit.kind', unitKinds)(text)).toBe(code)
})

test.each([
  ['Herr', 'mr'],
  ['Hr.', 'mr'],
  ['Frau', 'ms'],
  ['Eheleute', 'none'],
])('the salutation %j', (text, code) => {
  expect(choiceReader('person.salutation', ['mr', 'ms', 'none'])(text)).toBe(code)
})

test.each([
  ['Frau Dr.', 'ms'],
  ['Herrn Prof. Dr.', 'mr'],
  ['Herr Dr. und Frau', 'none'],
  ['Frauke', null],
])('the salutation within %j', (text, code) => {
  expect(salutationWithin(text)).toBe(code)
})

test.each([
  ['a', 'A'],
  ['A', 'A'],
  ['a+', 'A+'],
  ['A +', 'A+'],
  ['h', 'H'],
  ['i', null],
])('the energy class %j', (text, code) => {
  expect(choiceReader('building.energyClass', energyClasses)(text)).toBe(code)
})

test('the words of an own field are its choices', () => {
  expect(choiceReader('unit.custom.wood', ['Buche', 'Eiche'])('eiche')).toBe('Eiche')
  expect(choiceReader('unit.custom.wood', ['Ahorn'])('eiche')).toBeNull()
})

test.each([
  ['Sanitär, Heizung', ['plumbing', 'heating']],
  ['heating;plumbing', ['plumbing', 'heating']],
  ['Fenster und Türen', ['windows_doors']],
  ['Fenster/Türen', ['windows_doors']],
  ['Maler | Maler', ['painting']],
  ['Sanitär, Zauberei', null],
])('the trades %j', (text, codes) => {
  expect(parseChoices(text, choiceReader('contractor.trades', trades), trades)).toEqual(codes)
})

test.each(['ja', 'JA', 'j', 'x', '1', 'true', 'Y', 'yes', 'wahr', '✓'])('%j is yes', (text) => expect(parseYesNo(text)).toBe(true))
test.each(['nein', 'n', '0', 'false', 'No', 'falsch', '-'])('%j is no', (text) => expect(parseYesNo(text)).toBe(false))
test.each(['', 'vielleicht', '2', 'ja nein'])('%j is neither', (text) => expect(parseYesNo(text)).toBeNull())

test.each([
  ['EG', 0],
  ['Hochparterre', 0],
  ['2. OG', 2],
  ['2.OG', 2],
  ['3. Stock', 3],
  ['1st floor', 1],
  ['UG', -1],
  ['2. UG', -2],
  ['DG', null],
  ['oben', null],
])('the floor %j', (text, floor) => {
  expect(floorCalled(text)).toBe(floor)
})

test('what lies on the right is not guessed', () => {
  expect([sideCalled('links'), sideCalled('Mitte'), sideCalled('rechts')]).toEqual([1, 2, null])
})

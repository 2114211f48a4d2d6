import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_MADE_TITLE, titleFrom } from './ticket-title.ts'

test.each([
  ['Wasser tropft von der Decke im Bad', 'Wasser tropft von der Decke im Bad'],
  ['Wasser tropft von der Decke. Seit heute Mittag.', 'Wasser tropft von der Decke'],
  ['  Die Heizung\nist kalt!  ', 'Die Heizung ist kalt'],
  ['Ein Fleck von 1.5 m an der Wand. Er wächst.', 'Ein Fleck von 1.5 m an der Wand'],
  ['Das Licht im 2. und 3. Stock ist aus. Bitte kommen.', 'Das Licht im 2. und 3. Stock ist aus'],
  ['?', '?'],
  [
    'Seit heute Mittag tropft es aus der Decke über der Badewanne und der Fleck wird immer größer',
    'Seit heute Mittag tropft es aus der Decke über der Badewanne und der Fleck wird…',
  ],
  ['x'.repeat(100), `${'x'.repeat(79)}…`],
])('%j is called %j', (description, title) => {
  expect(titleFrom(description)).toBe(title)
})

test('a title is never empty, never longer than allowed, and has one line', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).filter((text) => text.trim() !== ''),
      (description) => {
        const title = titleFrom(description)
        expect(title.trim()).not.toBe('')
        expect([...title].length).toBeLessThanOrEqual(MAX_MADE_TITLE)
        expect(title).not.toMatch(/[\r\n\t]/)
      },
    ),
  )
})

import { expect, test } from 'vitest'
import { audienceOf, composerModes } from './audience.ts'

const person = (personId: string, role: 'reporter' | 'resident' | 'owner' | 'board', reads: boolean) => ({
  personId,
  name: personId,
  role,
  reads,
  since: null,
  phone: null,
  email: null,
  hasAccount: true,
})
const people = [person('Aydin', 'owner', false), person('Wiśniewska', 'reporter', true)]

test('a reply is read by those who read the ticket, and they stand first', () => {
  expect(audienceOf(people, 'reply').map(({ name, sees }) => [name, sees])).toEqual([
    ['Wiśniewska', true],
    ['Aydin', false],
  ])
})

test('an internal note is read by nobody outside', () => {
  expect(audienceOf(people, 'note').some(({ sees }) => sees)).toBe(false)
})

test('a person with two roles stands once and sees it when one role does', () => {
  const twice = [person('Wiśniewska', 'owner', false), person('Wiśniewska', 'reporter', true)]
  expect(audienceOf(twice, 'reply')).toMatchObject([{ name: 'Wiśniewska', sees: true }])
})

test('only what is possible now can be written', () => {
  expect(composerModes(['note', 'reply'])).toEqual(['reply', 'note'])
  expect(composerModes(['note', 'ask', 'reply', 'accept'])).toEqual(['reply', 'question', 'note'])
  expect(composerModes([])).toEqual([])
})

import { expect, test } from 'vitest'
import { AVATARS, avatarArt } from './avatar-art.ts'

const all = Array.from({ length: AVATARS }, (_, variant) => variant)

test('the same name and variant make the same picture', () => {
  for (const variant of all) expect(avatarArt('Jana Reuter', variant)).toEqual(avatarArt('Jana Reuter', variant))
})

test('every variant differs from every other', () => {
  expect(new Set(all.map((variant) => JSON.stringify(avatarArt('Jana Reuter', variant)))).size).toBe(AVATARS)
})

test('names make a difference, and any name and number will do', () => {
  const names = ['Jana Reuter', 'Murat Demir', 'Ayşe Yılmaz', 'Ole Brandt', 'Selin Aydin', 'Marta Wiśniewska']
  expect(new Set(names.map((name) => JSON.stringify(avatarArt(name, 1)))).size).toBeGreaterThan(3)
  expect(avatarArt('', -5).shapes.length).toBeGreaterThan(2)
  expect(avatarArt('x', 900)).toEqual(avatarArt('x', 900 % AVATARS))
})

import { expect, test } from 'vitest'
import { findErrorTexts } from './error-texts.ts'

const count = (code: string, path = 'apps/api/src/modules/tickets/service.ts') => findErrorTexts(path, code).length

test.each([
  "throw new Refusal('not_found', 'No such ticket')",
  'throw new Refusal(`not found ${id}`)',
  "reply.code(404).send({ title: 'No such ticket' })",
  "reply.send('Please try again')",
])('%s holds a sentence', (code) => {
  expect(count(code)).toBe(1)
})

test('codes, surprises and the catalogue itself are fine', () => {
  expect(count("throw new Refusal('not_found', { id: 'a b' })")).toBe(0)
  expect(count("throw new Error('The session plugin is not registered')")).toBe(0)
  expect(count("throw new Refusal('not_found', 'No such ticket')", 'apps/api/src/errors.ts')).toBe(0)
})

import { expect, test } from 'vitest'
import { withKey } from './with-key.ts'

const post = (words: string) => new Request('http://host/api/v1/portal/sessions', { method: 'POST', body: words })

function sender(...statuses: number[]) {
  const keys: (string | null)[] = []
  const send = withKey(async (request) => {
    keys.push(request.headers.get('idempotency-key'))
    return new Response(null, { status: statuses.shift() ?? 201 })
  })
  return { send, keys }
}

test.each([401, 409, 429, 503])('after a %i the same words come with the same key', async (status) => {
  const { send, keys } = sender(status)
  await send(post('a'))
  await send(post('a'))
  expect(keys[0]).toBeTruthy()
  expect(keys[1]).toBe(keys[0])
})

test('after an answer that is kept, and for other words, there is a new key', async () => {
  const { send, keys } = sender()
  for (const words of ['a', 'a', 'b']) await send(post(words))
  expect(new Set(keys).size).toBe(3)
})

test('what only reads has no key', async () => {
  const { send, keys } = sender(200)
  await send(new Request('http://host/'))
  expect(keys).toEqual([null])
})

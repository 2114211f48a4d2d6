import { afterEach, expect, test } from 'vitest'
import { withIdempotencyKey } from './idempotency.ts'

afterEach(() => localStorage.clear())

/** @returns the keys that were sent, while the server answers with `answers` in turn */
async function keysOf(answers: (() => Response)[], bodies: string[]): Promise<string[]> {
  const keys: string[] = []
  const send = withIdempotencyKey(async (request) => {
    keys.push(request.headers.get('idempotency-key') ?? '')
    return answers[keys.length - 1]!()
  })
  for (const body of bodies) {
    const request = new Request('http://localhost/api/v1/staff/tickets/1/reply', { method: 'POST', body })
    await send(request).catch(() => undefined)
  }
  return keys
}

const lost = () => {
  throw new TypeError('no connection')
}
const answer = (status: number, code?: string) => () => Response.json(code ? { code } : {}, { status })

test('the same words after a lost connection are the same request', async () => {
  const [first, second] = await keysOf([lost, answer(200)], ['a', 'a'])
  expect(second).toBe(first)
})

test('what is still under way keeps its key', async () => {
  const [first, second] = await keysOf([answer(409, 'request_in_progress'), answer(200)], ['a', 'a'])
  expect(second).toBe(first)
})

test.each([200, 400, 409, 422])('after a %i the same words are a new request', async (status) => {
  const [first, second] = await keysOf([answer(status), answer(200)], ['a', 'a'])
  expect(second).not.toBe(first)
})

test('other words are another request', async () => {
  const [first, second] = await keysOf([lost, answer(200)], ['a', 'b'])
  expect(second).not.toBe(first)
})

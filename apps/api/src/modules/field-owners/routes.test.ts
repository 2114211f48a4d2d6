import { makeAccount } from '@treppenhaus/testing/builders'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, ask, logIn } = await testApp()
const address = '/api/v1/staff/field-owners'
const token = await logIn(first, await makeAccount(first.db))
const put = (items: object[]) => ask(first, `PUT ${address}`, { token, payload: { items } })

test('200: every field belongs to the other system until somebody says otherwise', async () => {
  const { items } = (await ask(first, `GET ${address}`, { token })).body
  expect(items).toContainEqual({ kind: 'person', field: 'phone', owner: 'there' })
  expect(new Set(items.map(({ owner }: { owner: string }) => owner))).toEqual(new Set(['there']))
})

test('200: those that are named change, the others stay', async () => {
  await put([{ kind: 'person', field: 'phone', owner: 'here' }])
  const { body } = await put([{ kind: 'unit', field: 'areaM2', owner: 'here' }])
  const here = body.items.filter(({ owner }: { owner: string }) => owner === 'here')
  expect(here).toEqual([
    { kind: 'unit', field: 'areaM2', owner: 'here' },
    { kind: 'person', field: 'phone', owner: 'here' },
  ])
  expect((await put([{ kind: 'person', field: 'phone', owner: 'there' }])).status).toBe(200)
})

test('400: a field that does not exist is refused where it stands', async () => {
  const { status, body } = await put([
    { kind: 'person', field: 'phone', owner: 'here' },
    { kind: 'person', field: 'shoeSize', owner: 'here' },
  ])
  expect({ status, errors: body.errors }).toMatchObject({ status: 400, errors: [{ path: '/items/1/field' }] })
})

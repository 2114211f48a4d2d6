import { expect, test } from 'vitest'
import { changedValues } from './changed-values.ts'

test('only what differs is planned, own fields one by one', () => {
  const record = { street: 'Ring 4', phone: null, trades: ['lift'], custom: { tier: 'Gold', since: '2020-01-01' } }
  const fields = { street: 'Ring 5', phone: '', trades: ['lift'] }
  expect(changedValues(record, fields, { tier: 'Gold', since: null, other: null })).toEqual({ street: 'Ring 5', 'custom.since': null })
})

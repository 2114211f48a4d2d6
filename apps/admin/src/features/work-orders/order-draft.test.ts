import type { Schemas } from '@treppenhaus/api-client/problem'
import { expect, test } from 'vitest'
import { bodyOf, firstDraft, missingFields, photosOf } from './order-draft.ts'

const file = (id: string, state: 'ready' | 'quarantined', audience: 'internal' | 'reporter') => ({ file: { id, state }, audience })
const ticket = {
  files: [file('shown', 'ready', 'reporter'), file('note', 'ready', 'internal'), file('checked', 'quarantined', 'reporter')],
} as Schemas['StaffTicket']
const contractor = (id: string, reachable: boolean, matchesTrade: boolean) =>
  ({ id, reachable, matchesTrade }) as Schemas['ContractorSuggestion']

test('pictures of internal notes never go along, nor what is still being checked', () => {
  expect(photosOf(ticket).map(({ id }) => id)).toEqual(['shown'])
})

test('the first fitting contractor who can be reached is chosen', () => {
  const suggestions = [contractor('away', false, true), contractor('other', true, false), contractor('right', true, true)]
  expect(firstDraft(ticket, suggestions, '').contractorId).toBe('right')
  expect(firstDraft(ticket, [contractor('other', true, false)], '').contractorId).toBe('')
})

test('contractor and instructions are needed, in this order', () => {
  const draft = firstDraft(ticket, [], '')
  expect(missingFields(draft)).toEqual(['contractorId', 'instructions'])
  expect(missingFields({ ...draft, contractorId: 'c', instructions: '  ' })).toEqual(['instructions'])
})

test('what was not chosen is not sent', () => {
  const draft = { ...firstDraft(ticket, [contractor('right', true, true)], ' Schlüssel '), instructions: ' Abdichten ' }
  expect(bodyOf('t', draft, true)).toEqual({
    ticketIds: ['t'],
    contractorId: 'right',
    instructions: 'Abdichten',
    access: 'Schlüssel',
    dueOn: null,
    limitCents: null,
    fileIds: ['shown'],
    send: true,
  })
})

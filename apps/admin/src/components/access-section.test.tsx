import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { AccessSection } from './access-section.tsx'
import type { Invitation } from './invitation-queries.ts'
import { openPages } from './test-pages.tsx'

vi.setConfig({ testTimeout: 30_000 })

const invitation: Invitation = {
  id: 'i1',
  state: 'invited',
  audience: 'portal',
  channel: 'email',
  name: 'Gisela von Oertzen',
  email: 'gisela@post.example',
  personId: 'p1',
  staffId: null,
  contractorId: null,
  contractorName: null,
  homes: [],
  seriesId: null,
  createdAt: '2026-11-20T10:00:00Z',
  expiresAt: '2026-12-04T10:00:00Z',
  sentAt: '2026-11-20T10:00:00Z',
  openedAt: null,
  joinedAt: null,
  bouncedAt: null,
  bounce: null,
  actions: ['resend', 'withdraw'],
}

const open = (items: Invitation[], hasAccount = false, invite: () => object = () => invitation) =>
  openPages(
    [
      {
        path: '/',
        element: <AccessSection invitee={{ personId: 'p1' }} name={invitation.name} email="gisela@post.example" hasAccount={hasAccount} />,
      },
    ],
    '/',
    {
      'GET invitations': () => ({ items, nextCursor: null }),
      'POST invitations': invite,
      'POST invitations/i1/withdraw': () => ({ ...invitation, state: 'withdrawn' }),
    },
  )
const sent = (requests: Request[], path: string) => requests.find(({ method, url }) => method === 'POST' && url.endsWith(path))?.json()

test('whoever was never invited can be', async () => {
  await open([])
  expect(await screen.findByText('Gisela von Oertzen wurde noch nicht eingeladen.')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Einladen' })).toBeTruthy()
})

test('an invitation that came back says why', async () => {
  await open([{ ...invitation, state: 'bounced', bouncedAt: '2026-11-20T10:01:00Z', bounce: 'smtp_550' }])
  expect(await screen.findByText('Nicht zugestellt')).toBeTruthy()
  expect(screen.getByText(/^Die Adresse gibt es nicht/)).toBeTruthy()
})

test('an open invitation is withdrawn', async () => {
  const { requests } = await open([invitation])
  await userEvent.click(await screen.findByRole('button', { name: 'Zurückziehen' }))
  expect(await screen.findByText('Einladung an Gisela von Oertzen zurückgezogen')).toBeTruthy()
  expect(requests.filter(({ url }) => url.endsWith('/i1/withdraw'))).toHaveLength(1)
})

test('a new password goes out by letter to whoever has no e-mail address', async () => {
  const { requests } = await open([{ ...invitation, state: 'joined', joinedAt: '2026-11-21T10:00:00Z', actions: [] }], true)
  expect(screen.queryByRole('button', { name: 'Neu einladen' })).toBeNull()
  await userEvent.click(await screen.findByRole('button', { name: 'Neues Passwort per Brief' }))
  expect(await screen.findByText('Der Brief an Gisela von Oertzen wird geschrieben')).toBeTruthy()
  expect(await sent(requests, '/invitations')).toEqual({ personId: 'p1', channel: 'letter' })
})

test('whoever can have it by e-mail is told so', async () => {
  const problem = { type: '/docs/errors#has_account', code: 'has_account', status: 409, title: '', detail: '', instance: '' }
  await open([], true, () => Response.json(problem, { status: 409, headers: { 'content-type': 'application/problem+json' } }))
  await userEvent.click(await screen.findByRole('button', { name: 'Neues Passwort per Brief' }))
  expect(await screen.findByText(/hat eine E-Mail-Adresse am Zugang/)).toBeTruthy()
})

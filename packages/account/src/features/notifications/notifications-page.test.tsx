import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { expect, test, vi } from 'vitest'
import { answer, open, refusal } from '../../components/test-app.tsx'
import { NotificationsPage } from './notifications-page.tsx'

vi.setConfig({ testTimeout: 30_000 })

type Settings = Schemas['Notifications']
const choices = { email: 'at_once', sms: 'off', push: 'off' } as const
const initial: Settings = {
  topics: [
    { topic: 'appointments', compulsory: false, timings: ['off', 'at_once', 'daily', 'weekly'], choices },
    { topic: 'security', compulsory: true, timings: ['at_once'], choices },
  ],
  email: 'marta@post.example',
  mobile: null,
  quietFrom: null,
  quietTo: null,
  timeZone: 'Europe/Berlin',
  digest: { dailyAt: '18:00', weeklyAt: '08:00', weeklyOn: 1 },
  pushKey: 'B',
  subscriptions: [],
}

/** The server as far as this page knows it. */
async function show(from: Partial<Settings> = {}) {
  let settings: Settings = { ...initial, ...from }
  const changes: Schemas['EditNotificationsBody'][] = []
  answer({
    'GET /notifications': () => ({ body: settings }),
    'PATCH /notifications': async (request) => {
      const change = (await request.json()) as Schemas['EditNotificationsBody']
      changes.push(change)
      if (change.mobile && !change.mobile.number.startsWith('01')) return refusal(400, 'mobile_not_allowed')
      const [chosen] = change.choices ?? []
      const topics = settings.topics.map((row) =>
        chosen?.topic === row.topic ? { ...row, choices: { ...row.choices, [chosen.channel]: chosen.timing } } : row,
      )
      const quiet = change.quiet === undefined ? {} : { quietFrom: change.quiet?.from ?? null, quietTo: change.quiet?.to ?? null }
      const mobile = change.mobile === undefined ? {} : { mobile: change.mobile && '+491711234567' }
      settings = { ...settings, topics, ...quiet, ...mobile }
      return { body: settings }
    },
  })
  await open([{ path: '/', element: <NotificationsPage /> }], '/', { isLoggedIn: true })
  return { changes, user: userEvent.setup() }
}

test('a choice is saved at once and can be taken back', async () => {
  const { changes, user } = await show()
  const field = await screen.findByLabelText('E-Mail')
  await user.selectOptions(field, 'daily')
  await waitFor(() => expect((field as HTMLSelectElement).value).toBe('daily'))
  await user.click(await screen.findByRole('button', { name: /Rückgängig/ }))
  await waitFor(() => expect((field as HTMLSelectElement).value).toBe('at_once'))
  expect(changes.map((change) => change.choices?.[0]?.timing)).toEqual(['daily', 'at_once'])
})

test('what is compulsory says so in place of a choice', async () => {
  await show({ mobile: '+491711234567' })
  const row = (await screen.findByRole('heading', { name: 'Sicherheit Ihres Kontos' })).closest('li')!
  expect(within(row).getByText('Kommt immer sofort per E-Mail')).toBeTruthy()
  expect(within(row).queryByLabelText('E-Mail')).toBeNull()
  expect(within(row).getByRole('switch', { name: 'SMS' })).toBeTruthy()
})

test('SMS can be chosen once there is a number, with what was agreed to', async () => {
  const { changes, user } = await show()
  await user.click(await screen.findByRole('button', { name: 'SMS einrichten' }))
  expect(screen.queryByRole('switch', { name: 'SMS' })).toBeNull()
  await user.type(screen.getByLabelText('Mobilnummer'), '0341 1')
  await user.click(screen.getByRole('button', { name: 'Zustimmen und einrichten' }))
  expect(await screen.findByText(/SMS gehen nur an deutsche Mobilnummern/)).toBeTruthy()
  await user.clear(screen.getByLabelText('Mobilnummer'))
  await user.type(screen.getByLabelText('Mobilnummer'), '0171 1234567')
  await user.click(screen.getByRole('button', { name: 'Zustimmen und einrichten' }))
  expect(await screen.findByText('+49 171 1234567')).toBeTruthy()
  expect(screen.getAllByRole('switch', { name: 'SMS' })).toHaveLength(2)
  expect(changes.at(-1)?.mobile).toMatchObject({ locale: 'de', wording: expect.stringContaining('an diese Nummer') })
})

test('a browser that cannot show messages says so, and nothing can be chosen for it', async () => {
  await show()
  expect(await screen.findByText('Dieser Browser kann keine Meldungen zeigen.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'In diesem Browser einrichten' })).toBeNull()
  expect(screen.queryByRole('switch', { name: 'Meldung im Browser' })).toBeNull()
})

test('quiet hours begin with the usual night', async () => {
  const { changes, user } = await show()
  await user.click(await screen.findByRole('switch', { name: /^Nachts soll nichts klingeln/ }))
  expect(((await screen.findByLabelText('von')) as HTMLInputElement).value).toBe('22:00')
  await user.click(screen.getByRole('switch', { name: /^Nachts soll nichts klingeln/ }))
  await waitFor(() => expect(screen.queryByLabelText('von')).toBeNull())
  expect(changes.map(({ quiet }) => quiet)).toEqual([{ from: '22:00', to: '07:00' }, null])
})

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { AppProvider } from '@treppenhaus/ui/app-provider'
import { configure, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { AccountContext } from '../../components/account-context.ts'
import { transport } from '../../components/transport-queries.ts'
import { CompletionStore } from '../../lib/completion-store.ts'
import { i18n, speak } from '../../lib/i18n.ts'
import { memoryDevice } from '../../lib/memory-device.ts'
import { CompletionPage } from './completion-page.tsx'
import { ReportedPage } from './reported-page.tsx'

const id = '34d9846f-ee24-4bcb-a503-b4fba757af9f'
const order = {
  id,
  number: 'A-2026-00412',
  status: 'in_progress',
  urgency: 'normal',
  title: 'Wasser tropft von der Decke',
  street: 'Lindenauer Straße',
  houseNumber: '14',
  postalCode: '04177',
  city: 'Leipzig',
  floors: 5,
  unitsPerFloor: 2,
  places: [],
  lines: [],
  actions: ['complete'],
}

type Answer = { status: number; code?: string } | 'no answer'

/** A server that answers the reports one after the other; the last answer is repeated. */
function serve(answers: Answer[]) {
  const reports: { key: string | null; body: Record<string, unknown> }[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'GET') return Response.json(order)
    reports.push({ key: request.headers.get('idempotency-key'), body: (await request.json()) as Record<string, unknown> })
    const answer = answers[Math.min(reports.length, answers.length) - 1] ?? 'no answer'
    if (answer === 'no answer') throw new TypeError('Failed to fetch')
    const { status, code } = answer
    if (code === undefined) return Response.json({ ...order, status: 'done', actions: [] })
    const headers = { 'content-type': 'application/problem+json' }
    return new Response(JSON.stringify({ type: '', title: '', status, detail: '', code, instance: '' }), { status, headers })
  })
  return reports
}

async function open(device = memoryDevice()) {
  const completions = new CompletionStore(device, 'test:', transport)
  await completions.load()
  const routes = [
    { path: '/orders/:id', element: <p>Auftrag</p> },
    { path: '/orders/:id/completion', element: <CompletionPage /> },
    { path: '/orders/:id/reported', element: <ReportedPage /> },
  ]
  render(
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <AppProvider density="contractor">
          <AccountContext value={{ me: undefined, contractorName: 'Petzold', completions, linkedOrderId: undefined }}>
            <RouterProvider router={createMemoryRouter(routes, { initialEntries: [`/orders/${id}/completion`] })} />
          </AccountContext>
        </AppProvider>
      </QueryClientProvider>
    </I18nextProvider>,
  )
  await screen.findByRole('radio', { name: 'Erledigt' })
  return completions
}

const choose = (outcome: string) => user.click(screen.getByRole('radio', { name: outcome }))
const note = () => screen.getByRole('textbox', { name: /Was wurde gemacht|Was bleibt offen|Warum ging es nicht/ })
const submit = () => screen.getByRole('button', { name: 'Fertig melden' })

// A whole page in jsdom takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })
configure({ asyncUtilTimeout: 10_000 })
const user = userEvent.setup({ delay: null })

beforeAll(() => speak('de'))
beforeEach(() => {
  // jsdom draws nothing and has no pointer capture.
  Element.prototype.setPointerCapture = () => undefined
  HTMLCanvasElement.prototype.getContext = () => null
})

test('sends the outcome and says that it is reported', async () => {
  const reports = serve([{ status: 200 }])
  await open()
  await choose('Erledigt')
  await user.type(note(), 'Ventil getauscht')
  await user.click(screen.getByRole('button', { name: 'Eine Viertelstunde mehr' }))
  await user.click(submit())
  await screen.findByRole('heading', { name: 'Gemeldet' })
  expect(reports).toHaveLength(1)
  expect(reports[0]?.body).toEqual({
    outcome: 'done',
    note: 'Ventil getauscht',
    minutes: 15,
    materials: [],
    beforeFileIds: [],
    afterFileIds: [],
    signatureFileId: null,
    signedBy: '',
  })
})

test('asks how it stands before anything is sent', async () => {
  const reports = serve([{ status: 200 }])
  await open()
  await user.click(submit())
  expect((await screen.findByRole('alert')).textContent).toBe('Bitte wählen Sie, wie der Stand ist.')
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Erledigt' }))
  expect(reports).toEqual([])
})

test.each([
  ['Teilweise erledigt', 'Bitte schreiben Sie, was offen bleibt.'],
  ['Nicht möglich', 'Bitte schreiben Sie, warum es nicht ging.'],
])('%s needs a note', async (outcome, sentence) => {
  const reports = serve([{ status: 200 }])
  await open()
  await choose(outcome)
  await user.type(note(), '   ')
  await user.click(submit())
  await screen.findByText(sentence)
  expect(document.activeElement).toBe(note())
  expect(reports).toEqual([])
})

test('pressed twice it goes once', async () => {
  const reports = serve([{ status: 200 }])
  await open()
  await choose('Erledigt')
  await user.dblClick(submit())
  await screen.findByRole('heading', { name: 'Gemeldet' })
  expect(reports).toHaveLength(1)
})

test('after a refusal it says why, keeps what was typed, and the mended report is a new request', async () => {
  const reports = serve([{ status: 409, code: 'illegal_transition' }, { status: 200 }])
  await open()
  await choose('Nicht möglich')
  await user.type(note(), 'Niemand zu Hause')
  await user.click(submit())
  expect((await screen.findByRole('alert')).textContent).toMatch(/inzwischen geändert/)
  expect((note() as HTMLTextAreaElement).value).toBe('Niemand zu Hause')
  await user.click(submit())
  await screen.findByRole('heading', { name: 'Gemeldet' })
  expect(reports[1]?.key).not.toBe(reports[0]?.key)
  expect(reports[1]?.body).toEqual(reports[0]?.body)
})

test('after a fault of the server the same request goes again', async () => {
  const reports = serve([{ status: 500, code: 'internal' }, { status: 200 }])
  await open()
  await choose('Nicht möglich')
  await user.type(note(), 'Niemand zu Hause')
  await user.click(submit())
  expect((await screen.findByRole('alert')).textContent).toMatch(/noch einmal/)
  expect((note() as HTMLTextAreaElement).value).toBe('Niemand zu Hause')
  await user.click(submit())
  await screen.findByRole('heading', { name: 'Gemeldet' })
  expect(reports[1]?.key).toBe(reports[0]?.key)
})

test('without an answer it waits on the device and goes by itself', async () => {
  const reports = serve(['no answer', { status: 200 }])
  const completions = await open()
  await choose('Erledigt')
  await user.click(submit())
  await screen.findByRole('heading', { name: 'Gesichert' })
  await completions.resume()
  await screen.findByRole('heading', { name: 'Gemeldet' })
  expect(reports).toHaveLength(2)
  expect(reports[1]?.key).toBe(reports[0]?.key)
})

test('a draft survives the end of the page', async () => {
  serve([{ status: 200 }])
  const device = memoryDevice()
  const completions = await open(device)
  await choose('Teilweise erledigt')
  await user.type(note(), 'Decke trocknen')
  await user.click(screen.getByRole('checkbox', { name: 'Unterschrift nicht möglich' }))
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Frau Wiśniewska')
  await completions.settled()
  document.body.replaceChildren()
  await open(device)
  await waitFor(() => expect((note() as HTMLTextAreaElement).value).toBe('Decke trocknen'))
  expect((screen.getByRole('radio', { name: 'Teilweise erledigt' }) as HTMLInputElement).checked).toBe(true)
  expect((screen.getByRole('textbox', { name: 'Name' }) as HTMLInputElement).value).toBe('Frau Wiśniewska')
})

test('a name is needed where nobody can sign', async () => {
  const reports = serve([{ status: 200 }])
  await open()
  await choose('Erledigt')
  await user.click(screen.getByRole('checkbox', { name: 'Unterschrift nicht möglich' }))
  await user.click(submit())
  await screen.findByText('Bitte geben Sie den Namen an.')
  expect(reports).toEqual([])
})

test('forty photos at once: ten are taken, and the page says what became of the others', async () => {
  serve([{ status: 200 }])
  URL.createObjectURL = () => 'blob:photo'
  URL.revokeObjectURL = () => undefined
  await open()
  const files = Array.from({ length: 40 }, (_, index) => new File(['x'], `foto-${index}.jpg`, { type: 'image/jpeg' }))
  await user.upload(screen.getByLabelText('Vorher auswählen', { selector: 'input' }), files)
  await screen.findByText('Höchstens 10 Fotos. 30 Fotos wurden nicht übernommen.')
  expect(screen.getAllByRole('button', { name: /^Foto vorher \d+ entfernen$/ })).toHaveLength(10)
})

test('a text file among the photos holds the report back until it is taken out', async () => {
  const reports = serve([{ status: 200 }])
  URL.createObjectURL = () => 'blob:photo'
  URL.revokeObjectURL = () => undefined
  await open()
  await choose('Erledigt')
  const anything = userEvent.setup({ delay: null, applyAccept: false })
  await anything.upload(screen.getByLabelText('Nachher auswählen', { selector: 'input' }), new File(['x'], 'a.txt', { type: 'text/plain' }))
  await screen.findByText('Kein Foto. Es gehen JPEG, PNG, HEIC und WebP.')
  await user.click(submit())
  await screen.findByText('Bitte entfernen Sie die Fotos, die nicht gehen.')
  expect(reports).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Foto nachher 1 entfernen' }))
  await user.click(submit())
  await screen.findByRole('heading', { name: 'Gemeldet' })
})

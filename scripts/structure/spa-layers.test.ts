import { expect, test } from 'vitest'
import { parseSource } from './source.ts'
import { checkSpaLayers, checkSpaPlace } from './spa-layers.ts'

const messages = (path: string, text: string) => checkSpaLayers(parseSource(`apps/admin/src/${path}`, text)).map(({ message }) => message)

test.each([
  ['features/tickets/ticket-page.tsx', "import { x } from '../people/person-page.tsx'", /move the shared part to components/],
  ['features/tickets/ticket-page.tsx', "import { api } from '../../api.ts'", /a query file fetches/],
  ['features/tickets/ticket-page.tsx', "import { router } from '../../router.tsx'", /paths belong in lib/],
  ['components/shell.tsx', "import { x } from '../features/tickets/queries.ts'", /take it as a prop/],
  ['lib/format.ts', "import { x } from '../components/shell.tsx'", /lib has no screens/],
  ['helpers/format.ts', '', /move helpers\/format\.ts to one of them/],
  ['features/tickets/parts/row.tsx', '', /move features\/tickets\/parts\/row\.tsx/],
])('%s: %s is refused', (path, text, sentence) => {
  expect(messages(path, text)).toEqual([expect.stringMatching(sentence)])
})

test.each([
  ['features/tickets/queries.ts', "import { api } from '../../api.ts'"],
  ['features/tickets/ticket-page.tsx', "import { x } from './queries.ts'\nimport { y } from '../../components/shell.tsx'"],
  ['router.tsx', "import { x } from './features/tickets/ticket-page.tsx'"],
])('%s: %s is fine', (path, text) => {
  expect(messages(path, text)).toEqual([])
})

test('a file that is not code has its place too', () => {
  expect(checkSpaPlace('apps/portal/src/locales/de/tickets.json')).toEqual([])
  expect(checkSpaPlace('apps/portal/src/locales/fr/tickets.json')).toHaveLength(1)
})

import { expect, test } from 'vitest'
import { checkApiLayers } from './api-layers.ts'
import { parseSource } from './source.ts'

const messages = (path: string, text = '') => checkApiLayers(parseSource(`apps/api/src/${path}`, text)).map(({ message }) => message)

test.each([
  ['modules/tickets/helpers.ts', '', /closed file names/],
  ['modules/tickets/tenant-routes.ts', '', /closed file names/],
  ['modules/tickets/utils/dates.ts', '', /closed file names/],
  ['modules/tickets/routes.ts', "import { find } from './repository.ts'", /routes may not import repository/],
  ['modules/tickets/repository.ts', "import { accept } from './service.ts'", /repository may not import service/],
  ['modules/tickets/service.ts', "import { lock } from '../people/repository.ts'", /through its service\.ts only/],
  ['modules/tickets/routes.ts', "import { tickets } from '@treppenhaus/db/schema/tickets'", /does not reach for the database/],
  ['modules/tickets/service.ts', "import fastify from 'fastify'", /knows no HTTP/],
  ['plugins/session.ts', "import { find } from '../modules/sessions/repository.ts'", /service\.ts only/],
])('%s: %s is refused', (path, text, sentence) => {
  expect(messages(path, text)).toEqual([expect.stringMatching(sentence)])
})

test.each([
  ['modules/tickets/service/accept-ticket.ts', "import { lock } from '../repository.ts'\nimport { tell } from '../../people/service.ts'"],
  ['modules/tickets/routes.ts', "import { Ticket } from './schema.ts'\nimport type { Tx } from '@treppenhaus/db/organization'"],
  ['modules/tickets/portal-routes.ts', "import { accept } from './service.ts'"],
  ['modules/tickets/routes.test.ts', "import { lock } from '../people/repository.ts'"],
])('%s: %s is fine', (path, text) => {
  expect(messages(path, text)).toEqual([])
})

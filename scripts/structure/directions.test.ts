import { expect, test } from 'vitest'
import { checkDirections } from './directions.ts'
import { parseSource } from './source.ts'

const messages = (path: string, text: string) => checkDirections(parseSource(path, text)).map(({ message }) => message)

test.each([
  ['packages/domain/src/a.ts', "import { db } from '@treppenhaus/db/organization'", /none of our packages, not db/],
  ['packages/ui/src/a.tsx', "import { b } from '@treppenhaus/domain/ticket'", /pass texts, values and actions in as props/],
  [
    'apps/admin/src/a.ts',
    "import { db } from '@treppenhaus/db/organization'",
    /apps\/admin may import only account, api-client, domain, ui/,
  ],
  ['apps/worker/src/a.ts', "const { env } = await import('@treppenhaus/api/env')", /an app is never imported/],
  ['apps/api/src/a.ts', "import { x } from '../../../packages/domain/src/ticket.ts'", /by its name/],
  ['apps/api/src/a.ts', "import { x } from './b.js'", /name the file as it is/],
  ['apps/api/src/a.ts', "import { x } from '@treppenhaus/testing/organization'", /belong in \*\.test\.ts and test-/],
])('%s: %s is refused', (path, text, sentence) => {
  expect(messages(path, text)).toEqual([expect.stringMatching(sentence)])
})

test.each([
  ['packages/db/src/a.ts', "import type { State } from '@treppenhaus/domain/ticket'"],
  [
    'apps/portal/src/a.ts',
    "import { client } from '@treppenhaus/api-client/client'\nimport { b } from './b.ts'\nimport react from 'react'",
  ],
  ['apps/api/src/test-app.ts', "import { x } from '@treppenhaus/testing/organization'"],
  ['apps/api/src/a.test.ts', "import { x } from '@treppenhaus/testing/organization'"],
])('%s: %s is fine', (path, text) => {
  expect(messages(path, text)).toEqual([])
})

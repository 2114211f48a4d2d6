import { expect, test } from 'vitest'
import { checkContents } from './contents.ts'
import { parseSource } from './source.ts'

const messages = (path: string, text: string) => checkContents(parseSource(path, text)).map(({ message }) => message)

test.each([
  ['apps/api/src/long.ts', 'export const a = 1\n'.padEnd(6000, '\n') + '//', /at most 400/],
  ['apps/api/src/index.ts', 'export const a = 1', /No barrels/],
  ['apps/api/src/all.ts', "export * from './a.ts'\nexport const b = 1", /No barrels/],
  ['apps/api/src/some.ts', "export { a } from './a.ts'\nexport type { B } from './b.ts'", /only passes on/],
  ['apps/api/src/app.ts', 'export default 1', /No default export/],
  ['apps/api/src/myHelpers.ts', 'export const a = 1', /kebab-case/],
  ['apps/api/src/app.ts', 'export const port = process.env.PORT', /Only env\.ts reads/],
  ['apps/worker/src/relay.ts', "import { Queue } from 'bullmq'\nexport const q = new Queue('a')", /knows BullMQ/],
  ['packages/domain/src/ticket.ts', 'export const now = () => Date.now()', /Rules are pure/],
])('%s: %j is refused', (path, text, sentence) => {
  expect(messages(path, text)).toEqual([expect.stringMatching(sentence)])
})

test.each([
  ['apps/api/src/env.ts', 'export const port = process.env.PORT'],
  ['apps/admin/vite.config.ts', 'export default {}'],
  ['apps/worker/src/queue.ts', "import { Queue } from 'bullmq'\nexport const q = new Queue('a')"],
  ['packages/api-client/src/generated.ts', 'export const a = 1\n'.repeat(500)],
])('%s is fine', (path, text) => {
  expect(messages(path, text)).toEqual([])
})

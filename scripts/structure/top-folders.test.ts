import { expect, test } from 'vitest'
import { checkTopFolder } from './top-folders.ts'

test.each(['README.md', 'apps/api/src/app.ts', 'packages/db/src/migrate.ts', 'docs/glossary.md'])('%s has its place', (path) => {
  expect(checkTopFolder(path)).toEqual([])
})

test.each(['src/app.ts', 'apps/mobile/main.ts', 'packages/utils/a.ts'])('%s is no part of the layout', (path) => {
  expect(checkTopFolder(path)).toEqual([{ path, message: expect.stringContaining('No such folder') }])
})

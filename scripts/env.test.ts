import path from 'node:path'
import { expect, test } from 'vitest'
import { readScriptsEnv } from './env.ts'
import { root } from './structure/source.ts'

test('without settings everything is local', () => {
  expect(readScriptsEnv({})).toMatchObject({ host: '127.0.0.1', port: 8080, dataDir: path.join(root, '.data'), ci: false })
})

test('an empty variable counts as none', () => {
  expect(readScriptsEnv({ DATABASE_URL: '', PORT: '' })).toMatchObject({ databaseUrl: undefined, port: 8080 })
})

test.each(['0', '65536', 'eighty', '80.5'])('PORT=%s is refused in one sentence', (PORT) => {
  expect(() => readScriptsEnv({ PORT })).toThrow(`PORT must be a number from 1 to 65535, not "${PORT}".`)
})

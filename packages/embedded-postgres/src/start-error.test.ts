import os from 'node:os'
import { expect, test } from 'vitest'
import { explain, StartError } from './start-error.ts'

const dataDir = os.tmpdir()

test.each([
  [Object.assign(new Error('write'), { code: 'ENOSPC' }), /is full/],
  [Object.assign(new Error('mkdir'), { code: 'EACCES' }), /may not write/],
  [Object.assign(new Error('mkdir'), { code: 'EROFS' }), /read-only/],
  [Object.assign(new Error('mkdir'), { code: 'ENAMETOOLONG' }), /too long/],
  [new Error('initdb: error: could not write: No space left on device'), /is full/],
  [new Error('FATAL: could not open file "x": Permission denied'), /may not write/],
])('%s becomes one sentence that names the folder', (error, sentence) => {
  const explained = explain(error, dataDir)
  expect(explained).toBeInstanceOf(StartError)
  expect(explained).toHaveProperty('message', expect.stringMatching(sentence))
  expect(explained).toHaveProperty('message', expect.stringContaining(dataDir))
})

test('an unknown error stays as it is', () => {
  const error = new Error('something else')
  expect(explain(error, dataDir)).toBe(error)
})

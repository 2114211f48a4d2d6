import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { MAX_FILE_BYTES } from '../source-file.ts'
import { bytesOf, headOf } from './bytes-of.ts'

const megabyte = Buffer.alloc(1024 * 1024)
function* megabytes(count: number) {
  for (let index = 0; index < count; index++) yield megabyte
}
const fileOf = (count: number) => ({ name: 'lying.csv', size: 3, open: () => Readable.from(megabytes(count)) })

test('a file that is larger than it says is read no further than the limit', async () => {
  let bytes = 0
  const read = async () => {
    for await (const chunk of bytesOf(fileOf(200))) bytes += chunk.length
  }
  await expect(read()).rejects.toMatchObject({ problem: { code: 'file_too_large' } })
  expect(bytes).toBe(MAX_FILE_BYTES)
})

test('of the first bytes no more is read than is asked for', async () => {
  expect((await headOf(fileOf(200), 1000)).length).toBe(1000)
  expect((await headOf(fileOf(1), 5_000_000)).length).toBe(1024 * 1024)
})

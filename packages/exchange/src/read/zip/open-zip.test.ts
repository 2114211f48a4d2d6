import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { expect, test } from 'vitest'
import { UnreadableFile } from '../../unreadable-file.ts'
import { openZip } from './open-zip.ts'

const zipped = async (fill: (zip: ZipFile) => void) => {
  const zip = new ZipFile()
  fill(zip)
  zip.end()
  return buffer(zip.outputStream)
}
const fileOf = (content: Buffer) => ({ name: 'a.zip', size: content.length, open: () => Readable.from([content], { objectMode: false }) })
const problemOf = async (content: Buffer) => {
  try {
    await (await openZip(fileOf(content))).close()
    return 'none'
  } catch (error) {
    return error instanceof UnreadableFile ? error.problem.code : String(error)
  }
}
/** A name that the writer would not write, of the same length. */
const renamed = (content: Buffer, from: string, to: string) => Buffer.from(content.toString('latin1').replaceAll(from, to), 'latin1')

test('its files are read by their names', async () => {
  const zip = await openZip(fileOf(await zipped((made) => made.addBuffer(Buffer.from('hello'), 'folder/ä.txt'))))
  expect(zip.names).toEqual(['folder/ä.txt'])
  expect((await buffer(await zip.open('folder/ä.txt'))).toString()).toBe('hello')
  await zip.close()
})

test.each(['../../etc/pw', '/etc/passwd0', 'C:/windows/0', '..\\..\\etc\\0'])(
  'a path that leads out of it, %s, is refused',
  async (name) => {
    const placeholder = 'x'.repeat(name.length)
    const content = await zipped((zip) => zip.addBuffer(Buffer.from('root'), placeholder))
    expect(await problemOf(renamed(content, placeholder, name))).toBe('zip_unsafe')
  },
)

test('a link is refused', async () => {
  expect(await problemOf(await zipped((zip) => zip.addBuffer(Buffer.from('/etc/passwd'), 'photo.jpg', { mode: 0o120777 })))).toBe(
    'zip_unsafe',
  )
})

test('two files of one name are refused', async () => {
  const content = await zipped((zip) => {
    zip.addBuffer(Buffer.from('a'), 'a.xml')
    zip.addBuffer(Buffer.from('b'), 'b.xml')
  })
  expect(await problemOf(renamed(content, 'b.xml', 'a.xml'))).toBe('zip_unsafe')
})

test('what unpacks to a thousand times its size is refused', async () => {
  expect(await problemOf(await zipped((zip) => zip.addBuffer(Buffer.alloc(20 * 1024 * 1024), 'a.xml')))).toBe('zip_unsafe')
})

test('more files than any delivery has are refused', async () => {
  const content = await zipped((zip) => {
    for (let i = 0; i <= 10_000; i++) zip.addBuffer(Buffer.alloc(0), `${i}.jpg`, { compress: false })
  })
  expect(await problemOf(content)).toBe('zip_too_large')
})

test('what is no archive is another format', async () => {
  expect(await problemOf(Buffer.from('no archive'))).toBe('not_this_format')
})

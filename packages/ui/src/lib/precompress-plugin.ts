import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressible = /\.(js|css|svg|json|webmanifest)$/
const SMALL = 1024

/** For Vite: lays a `.br` and a `.gz` beside each file of the build that shrinks, so that nothing is compressed while it is served. */
export const precompress = () => ({
  name: 'precompress',
  apply: 'build' as const,
  async writeBundle({ dir }: { dir?: string | undefined }): Promise<void> {
    if (dir === undefined) return
    const files = await readdir(dir, { recursive: true })
    await Promise.all(files.filter((file) => compressible.test(file)).map((file) => compress(path.join(dir, file))))
  },
})

async function compress(file: string): Promise<void> {
  const content = await readFile(file)
  if (content.length < SMALL) return
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content, quality))
  await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }))
}

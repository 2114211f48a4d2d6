import type { Ask } from './test-app.ts'

/** A file as the only part of a multipart body. */
export function fileForm(content: Buffer | string, name = 'mieter.csv'): Required<Pick<Ask, 'payload' | 'headers'>> {
  const head = `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from('\r\n--x--\r\n')])
  return { payload, headers: { 'content-type': 'multipart/form-data; boundary=x' } }
}

import type { Pdf } from './pdf-pen.ts'

/** What many pages have in common, written into the file once. */
export type Form = { name: string; ref: ReturnType<Pdf['ref']> }

/** Draws as on the present page, but into a form that pages then name. */
export function recordForm(pdf: Pdf, name: string, draw: () => void): Form {
  const { page } = pdf
  const ref = pdf.ref({ Type: 'XObject', Subtype: 'Form', FormType: 1, BBox: [0, 0, page.width, page.height] })
  const { content } = page
  page.content = ref
  draw()
  page.content = content
  const data = ref.data as Record<string, unknown>
  data['Resources'] = { ProcSet: ['PDF', 'Text'], Font: { ...(page.fonts as object) } }
  ref.end(undefined)
  return { name, ref }
}

export function putForm(pdf: Pdf, { name, ref }: Form): void {
  const known = pdf.page.xobjects as Record<string, Form['ref']>
  known[name] = ref
  pdf.addContent(`/${name} Do`)
}

/** A piece of HTML whose values are escaped already. */
export type Html = { html: string }

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

/** Template for HTML: strings are escaped, pieces of HTML and lists of them stand as they are. */
export const html = (parts: TemplateStringsArray, ...values: (string | number | Html | Html[])[]): Html => ({
  html: parts.reduce((all, part, index) => all + textOf(values[index - 1] ?? '') + part),
})

const textOf = (value: string | number | Html | Html[]): string =>
  Array.isArray(value) ? value.map(({ html: one }) => one).join('') : typeof value === 'object' ? value.html : escapeHtml(String(value))

export const nothing: Html = { html: '' }

/** Keeps the line breaks of what a person wrote. */
export const withBreaks = (text: string): Html => ({ html: escapeHtml(text.trim()).replace(/\r?\n/g, '<br>') })

/** Only addresses of the web may be linked to. @throws for anything else */
export function safeUrl(url: string): string {
  const { protocol } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error('This is no address of the web.')
  return url
}

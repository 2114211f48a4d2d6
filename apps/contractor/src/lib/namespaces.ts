type Texts = { [key: string]: string | Texts }

/** `../locales/de/sent.json` becomes the namespace `sent`. */
export const byNamespace = (files: Record<string, unknown>) =>
  Object.entries(files).map(([file, texts]) => ({ namespace: file.replace(/^.*\/|\.json$/g, ''), texts: texts as Texts }))

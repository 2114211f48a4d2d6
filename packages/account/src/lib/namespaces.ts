type Texts = { [key: string]: string | Texts }

/** `../locales/de/security.json` becomes the namespace `security`. */
export const byNamespace = (files: Record<string, unknown>) =>
  Object.entries(files).map(([file, texts]) => ({ namespace: file.replace(/^.*\/|\.json$/g, ''), texts: texts as Texts }))

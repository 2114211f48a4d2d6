type Texts = { [key: string]: string | Texts }

/** `../locales/de/tickets.json` → `tickets`. */
export const byNamespace = (files: Record<string, unknown>) =>
  Object.entries(files).map(([file, texts]) => ({ namespace: file.split('/').pop()?.replace('.json', '') ?? '', texts: texts as Texts }))

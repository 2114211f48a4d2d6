import type { Locale } from '@treppenhaus/domain/master-data'
import de from '../../../locales/de/own-data.json' with { type: 'json' }
import en from '../../../locales/en/own-data.json' with { type: 'json' }
import { type Html, html } from '../../../pages/html.ts'
import type { Fields } from '../repository/own-data.ts'
import type { OwnData } from './collect-own-data.ts'

type Texts = typeof de & { instant: Intl.DateTimeFormat }

const instantIn = (language: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' })
const texts: Record<Locale, Texts> = { de: { ...de, instant: instantIn('de-DE') }, en: { ...en, instant: instantIn('en-GB') } }

const style = `body{font:17px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#17201f}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2.5rem;border-bottom:1px solid #dde3e2}
table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;overflow-wrap:anywhere}
th{font-weight:400;color:#5e6a69;width:14rem}td table{margin:0}`

/** A page that needs nothing but a browser: what the files say, as far as it has words for people; the files have the rest. */
export function ownDataPage({ locale, displayName, organizationName, kinds }: OwnData, now: Date): string {
  const t = texts[locale]
  const title = t.title.replace('{{organization}}', () => organizationName ?? '')
  const day = new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone: 'Europe/Berlin' }).format(now)
  const intro = t.intro.replace('{{day}}', () => day).replace('{{name}}', () => displayName)
  const page = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>${intro}</p>
          <p>${t.files}</p>
          ${kinds.map(([name, rows]) => section(t, name, rows))}
        </main>
      </body>
    </html>`
  return page.text
}

const section = (t: Texts, name: string, rows: Fields[]): Html =>
  html`<h2>${t.sections[name as keyof Texts['sections']]}</h2>
    ${rows.length === 0 ? html`<p>${t.empty}</p>` : rows.map((row) => table(t, row))}`

const table = (t: Texts, row: object): Html =>
  html`<table>
    ${Object.entries(row)
      .filter(([key, value]) => key in t.fields && !isNothing(value))
      .map(
        ([key, value]) =>
          html`<tr>
            <th scope="row">${t.fields[key as keyof Texts['fields']]}</th>
            <td>${cell(t, value)}</td>
          </tr>`,
      )}
  </table>`

function cell(t: Texts, value: unknown): Html | string {
  if (Array.isArray(value))
    return html`${value.map((each) => (isPlain(each) ? html`<div>${cell(t, each)}</div>` : table(t, each as object)))}`
  if (!isPlain(value)) return table(t, value as object)
  if (typeof value === 'boolean') return value ? t.yes : t.no
  return isInstant(value) ? t.instant.format(new Date(value)) : String(value)
}

const isInstant = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)

const isPlain = (value: unknown) => value === null || typeof value !== 'object'
const isNothing = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0)

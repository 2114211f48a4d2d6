import type { Locale } from '@treppenhaus/domain/master-data'
import type { FastifyRequest } from 'fastify'
import de from '../locales/de/pages.json' with { type: 'json' }
import en from '../locales/en/pages.json' with { type: 'json' }

export type Texts = typeof de
export const texts: Record<Locale, Texts> = { de, en }

/** The language of a page without an account: the address says it, else the browser, else German. */
export function localeOf({ query, headers }: Pick<FastifyRequest, 'query' | 'headers'>): Locale {
  const wanted = (query as { lang?: unknown }).lang
  if (wanted === 'de' || wanted === 'en') return wanted
  const [first] = (headers['accept-language'] ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().slice(0, 2))
    .filter((language) => language === 'de' || language === 'en')
  return first === 'en' ? 'en' : 'de'
}

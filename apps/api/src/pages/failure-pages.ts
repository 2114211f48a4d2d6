import type { FastifyReply, FastifyRequest } from 'fastify'
import { catalogue, type Refusal } from '../errors.ts'
import { html } from './html.ts'
import { sendPage } from './layout.ts'
import { localeOf, texts } from './texts.ts'

/** A refusal as a page, for who follows an address with a browser. */
export function sendFailurePage(request: FastifyRequest, reply: FastifyReply, { code, extra }: Refusal) {
  const locale = localeOf(request)
  const { status } = catalogue[code]
  const words = wordsOf(locale, status)
  if (extra.retryAfter !== undefined) void reply.header('retry-after', String(extra.retryAfter))
  const main = html`<h1>${words.title}</h1>
    <p class="lead">${words.lead}</p>
    ${status === 404 && html`<p><a href="/">${texts[locale].notFound.back}</a></p>`}`
  return sendPage(reply.code(status), { locale, title: words.title, owner: 'Treppenhaus', main })
}

function wordsOf(locale: 'de' | 'en', status: number) {
  const { notFound, unavailable, unknownHost } = texts[locale]
  if (status === 421) return unknownHost
  return status < 500 && status !== 429 ? notFound : unavailable
}

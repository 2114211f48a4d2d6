import type { Locale } from '@treppenhaus/domain/master-data'
import type { FastifyReply } from 'fastify'
import { randomBytes } from 'node:crypto'
import { pagePolicy, setPolicy } from '../plugins/security-headers.ts'
import { type Html, html } from './html.ts'
import { texts } from './texts.ts'

export type Page = {
  locale: Locale
  title: string
  /** Shown beside the name mark: the organization, or what the page belongs to. */
  owner: string
  /** With exactly one h1. */
  main: Html
  footer?: Html
  wide?: boolean
  /** Address of a script of ours. */
  script?: string
}

/** Sends a page of our own: one style sheet, one landmark each, complete without a script. */
export function sendPage(reply: FastifyReply, { locale, title, owner, main, footer, wide = false, script }: Page) {
  void setPolicy(reply, pagePolicy(randomBytes(16).toString('base64')))
  void reply.headers({ 'content-language': locale, vary: 'accept-language' }).type('text/html; charset=utf-8')
  const page = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title} · ${owner}</title>
        <link rel="icon" type="image/svg+xml" href="/assets/favicon.svg" />
        <link rel="stylesheet" href="/assets/pages.css" />
        ${script !== undefined && html`<script type="module" src="${script}"></script>`}
      </head>
      <body>
        <a class="skip" href="#main">${texts[locale].skip}</a>
        <header><a class="mark" href="/">Treppenhaus</a><span class="owner">${owner}</span></header>
        <main id="main" tabindex="-1" ${wide && html`class="wide"`}>${main}</main>
        ${footer && html`<footer>${footer}</footer>`}
      </body>
    </html>`
  return reply.send(page.text)
}

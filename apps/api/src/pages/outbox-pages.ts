import type { Locale } from '@treppenhaus/domain/master-data'
import type { FastifyReply, FastifyRequest } from 'fastify'
import de from '../locales/de/outbox.json' with { type: 'json' }
import en from '../locales/en/outbox.json' with { type: 'json' }
import type { SunkMessage } from '../modules/outbox-viewer/repository.ts'
import { html } from './html.ts'
import { sendPage } from './layout.ts'
import { localeOf, texts } from './texts.ts'

const words: Record<Locale, typeof de> = { de, en }

const timeOf = (at: string, locale: Locale) =>
  new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'Europe/Berlin',
  }).format(new Date(at))

/** The newest first; a script keeps the list up to date. */
export function sendMessages(request: FastifyRequest, reply: FastifyReply, owner: string, messages: readonly SunkMessage[]) {
  const locale = localeOf(request)
  const t = words[locale]
  const rows = messages.map(
    ({ id, channel, subject, text, to, at }) =>
      html`<li>
        <a href="/outbox/${id}?lang=${locale}"
          ><span class="kind">${t.channels[channel]}</span><b>${subject ?? text.slice(0, 120)}</b
          ><small><time datetime="${at}">${timeOf(at, locale)}</time></small
          ><small>${to}</small></a
        >
      </li>`,
  )
  const list =
    rows.length > 0
      ? html`<ul class="mails">
          ${rows}
        </ul>`
      : html`<p>${t.empty}</p>`
  const main = html`<h1>${t.title}</h1>
    <p class="lead">${t.lead}</p>
    <div id="messages">${list}</div>`
  const other = locale === 'de' ? 'en' : 'de'
  const footer = html`<a href="/outbox/?lang=${other}" lang="${other}" hreflang="${other}">${texts[locale].otherLanguage}</a>`
  return sendPage(reply, { locale, title: t.title, owner, main, footer, wide: true, script: '/outbox/live.js' })
}

/** One message; its HTML stands in a frame that can do nothing. */
export function sendMessage(request: FastifyRequest, reply: FastifyReply, owner: string, message: SunkMessage, links: readonly string[]) {
  const locale = localeOf(request)
  const t = words[locale]
  const title = message.subject ?? t.noSubject
  const main = html`<p><a href="/outbox/?lang=${locale}">${t.back}</a></p>
    <h1>${message.subject ?? t.channels[message.channel]}</h1>
    <dl>
      <dt>${t.from}</dt>
      <dd>${message.from}</dd>
      <dt>${t.to}</dt>
      <dd>${message.to}</dd>
      <dt>${t.at}</dt>
      <dd><time datetime="${message.at}">${timeOf(message.at, locale)}</time></dd>
      <dt>${t.messageId}</dt>
      <dd class="mono">${message.messageId}</dd>
    </dl>
    ${
      message.html !== null &&
      html`<h2>${t.asHtml}</h2>
        <iframe sandbox title="${t.asHtml}" src="/outbox/${message.id}/html"></iframe>`
    }
    ${
      links.length > 0 &&
      html`<h2>${t.links}</h2>
        <ul>
          ${links.map((link) => html`<li><a class="mono" href="${link}">${link}</a></li>`)}
        </ul>`
    }
    ${
      message.attachments.length > 0 &&
      html`<h2>${t.attachments}</h2>
        <ul>
          ${message.attachments.map(({ name }, index) => html`<li><a href="/outbox/${message.id}/attachments/${index}">${name}</a></li>`)}
        </ul>`
    }
    <h2>${t.asText}</h2>
    <pre>${message.text}</pre>`
  return sendPage(reply, { locale, title, owner, main, wide: true })
}

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { readOrganization } from '../modules/organization/service.ts'
import { html } from './html.ts'
import { sendPage } from './layout.ts'
import { localeOf, texts } from './texts.ts'

type Organization = Awaited<ReturnType<typeof readOrganization>>

/** The entrance of a host that serves all audiences. */
export function sendDoors(request: FastifyRequest, reply: FastifyReply, organization: Organization, withOutbox: boolean) {
  const locale = localeOf(request)
  const words = texts[locale]
  const { doors } = words
  const { name, addresses, embedded, demoLogins } = organization
  const door = (number: number, href: string, title: string, hint: string) =>
    html`<li>
      <a href="${href}"><span class="plate" aria-hidden="true">${number}</span><b>${title}</b><small>${hint}</small></a>
    </li>`
  const main = html`<h1>${doors.title}</h1>
    <p class="lead">${doors.lead}</p>
    <ul class="doors">
      ${door(1, addresses.portal, doors.portal, doors.portalHint)} ${door(2, addresses.contractor, doors.contractor, doors.contractorHint)}
      ${door(3, addresses.staff, doors.staff, doors.staffHint)}
    </ul>
    ${demoLogins.length > 0 && demoTable(doors, demoLogins)}
    ${
      embedded &&
      html`<h2>${doors.more}</h2>
        <ul>
          ${withOutbox && html`<li><a href="/outbox/">${doors.outbox}</a></li>`}
          <li><a href="/docs">${doors.reference}</a></li>
        </ul>`
    }`
  const other = locale === 'de' ? 'en' : 'de'
  const footer = html`<a href="/portal/imprint">${words.imprint}</a><a href="/portal/privacy">${words.privacy}</a
    ><a href="/?lang=${other}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>`
  return sendPage(reply, { locale, title: doors.title, owner: name, main, footer })
}

const demoTable = (words: (typeof texts)['de']['doors'], logins: Organization['demoLogins']) =>
  html`<h2 id="demo">${words.demo}</h2>
    <p class="meta">${words.demoLead}</p>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="demo">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.demoWho}</th>
            <th scope="col">${words.demoLogin}</th>
            <th scope="col">${words.demoPassword}</th>
          </tr>
        </thead>
        <tbody>
          ${logins.map(
            ({ name, login, password }) =>
              html`<tr>
                <td>${name}</td>
                <td class="mono">${login}</td>
                <td class="mono">${password}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`

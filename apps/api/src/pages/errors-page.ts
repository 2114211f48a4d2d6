import type { FastifyReply } from 'fastify'
import { catalogue } from '../errors.ts'
import { html } from './html.ts'
import { sendPage } from './layout.ts'

/** The catalogue that the `type` of each problem points to, in the API's language. */
export function sendErrors(reply: FastifyReply) {
  const rows = Object.entries(catalogue).map(
    ([code, { status, title }]) =>
      html`<tr id="${code}">
        <th scope="row"><code>${code}</code></th>
        <td>${status}</td>
        <td>${title}</td>
      </tr>`,
  )
  const main = html`<h1>Errors</h1>
    <p class="lead">
      Every refusal is <code>application/problem+json</code> (RFC 9457). Its <code>code</code> is stable; texts may change.
      <code>instance</code> names the request in the logs.
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label="Catalogue">
      <table>
        <thead>
          <tr>
            <th scope="col">code</th>
            <th scope="col">status</th>
            <th scope="col">title</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    <p><a href="/docs">API reference</a></p>`
  return sendPage(reply, { locale: 'en', title: 'Errors', owner: 'API', main, wide: true })
}

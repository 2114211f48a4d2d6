import type { DigestEntry, DigestHouse } from '../templates/content.ts'
import { quote, table } from './email-parts.ts'
import { type Html, html, nothing, safeUrl } from './html.ts'

/** Houses, and below each what happened to which report. */
export const digestList = (houses: DigestHouse[]): Html => ({ html: houses.map((one) => house(one).html).join('') })

const house = ({ address, entries }: DigestHouse): Html =>
  html`<h2
      class="t2"
      style="margin:18px 0 8px;padding:0 0 6px;border-bottom:1px solid #dde3e2;font-size:15px;line-height:20px;font-weight:600;color:#485453"
    >
      ${address}
    </h2>
    ${entries.map(entry)}`

const entry = ({ title, url, lines }: DigestEntry): Html =>
  table(
    html`<tr>
      <td style="padding:4px 0 2px">
        <a
          class="lk"
          href="${safeUrl(url)}"
          style="display:block;padding:8px 0;color:#144bab;font-size:18px;line-height:24px;font-weight:600;word-break:break-word"
          >${title}</a
        >
        ${lines.map(line)}
      </td>
    </tr>`,
    'margin:0 0 10px',
  )

const line = ({ at, text, quote: said }: DigestEntry['lines'][number]): Html =>
  html`<p class="tx" style="margin:0 0 8px;font-size:17px;line-height:24px;color:#17201f">
      ${text}<br /><span class="t2" style="font-size:15px;line-height:21px;color:#485453">${at}</span>
    </p>
    ${said ? quote(said) : nothing}`

/** The same without pictures and colours. */
export const digestText = (houses: DigestHouse[]): string => houses.map(houseText).join('\n\n')

const houseText = ({ address, entries }: DigestHouse): string => [`${address}`, ...entries.map(entryText)].join('\n\n')

const entryText = ({ title, url, lines }: DigestEntry): string => [`* ${title}`, ...lines.map(lineText), `  ${url}`].join('\n')

const lineText = ({ at, text, quote: said }: DigestEntry['lines'][number]): string =>
  [`  ${text} (${at})`, said?.trim().replace(/^/gm, '  > ')].filter(Boolean).join('\n')

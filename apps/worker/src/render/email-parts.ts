import type { Content } from '../templates/content.ts'
import type { Scene } from '../templates/scene.ts'
import { type Html, html, nothing, safeUrl, withBreaks } from './html.ts'

// Mail programs know tables and inline styles. The classes are for the dark scheme, in the head of the page.
export const table = (content: Html, style = '') =>
  html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${style}">
    ${content}
  </table>`

/** The enamel number plate of the house beside the sender. */
export function plate(house: Content['house'], sender: string): Html {
  const name = html`<td class="tx" style="font-size:15px;line-height:20px;color:#17201f">
    <b>${sender}</b>${house ? html`<br /><span class="t2" style="color:#485453">${house.address}</span>` : nothing}
  </td>`
  const sign = house
    ? html`<td style="width:1%;padding-right:12px">
        <table role="presentation" cellpadding="0" cellspacing="0" border="0">
          <tr>
            <td style="background:#144bab;border-radius:4px;padding:3px">
              <div
                style="border:1px solid #ffffff;border-radius:2px;padding:1px 7px;color:#ffffff;white-space:nowrap;font:600 20px/24px 'Barlow Semi Condensed','Arial Narrow',Arial,sans-serif"
              >
                ${house.number}
              </div>
            </td>
          </tr>
        </table>
      </td>`
    : nothing
  return table(
    html`<tr>
      ${sign}${name}
    </tr>`,
  )
}

/** Progress climbs: done in blue, here and now in brass, open in grey. */
export function stair({ step, text }: NonNullable<Content['step']>): Html {
  const colourOf = (number: number) => (number < step ? '#144bab' : number === step ? '#e3ad4b' : '#dbe2e4')
  const classOf = (number: number) => (number > step ? 'st' : number < step ? 'sd' : '')
  const bar = (number: number) =>
    html`<td width="20%" valign="bottom" style="padding:0 2px 0 0">
      <div
        class="${classOf(number)}"
        style="height:${2 + number * 8}px;background:${colourOf(number)};border-radius:2px;font-size:0;line-height:0"
      >
        &nbsp;
      </div>
    </td>`
  return html`${table(
      html`<tr>
        ${[1, 2, 3, 4, 5].map(bar)}
      </tr>`,
      'margin:20px 0 6px',
    )}
    <p class="t2" style="margin:0 0 20px;font-size:15px;line-height:21px;color:#485453">${text}</p>`
}

export const box = ({ lines, note }: NonNullable<Content['box']>): Html =>
  table(
    html`<tr>
      <td class="bx" style="background:#f1f6fe;border-radius:10px;padding:14px 16px">
        <p class="tx" style="margin:0;font-size:21px;line-height:27px;font-weight:700;color:#17201f">
          ${lines.map((line, index) => html`${index > 0 ? html`<br />` : nothing}${line}`)}
        </p>
        ${note ? html`<p class="t2" style="margin:4px 0 0;font-size:16px;line-height:23px;color:#485453">${withBreaks(note)}</p>` : nothing}
      </td>
    </tr>`,
    'margin:0 0 16px',
  )

/** What a person wrote, with a line at its side. */
export const quote = (text: string): Html =>
  table(
    html`<tr>
      <td
        class="qu tx"
        style="border-left:3px solid #144bab;padding:2px 0 2px 14px;font-size:17px;line-height:25px;color:#17201f;word-break:break-word"
      >
        ${withBreaks(text)}
      </td>
    </tr>`,
    'margin:0 0 16px',
  )

export const items = (list: NonNullable<Content['items']>): Html => table({ html: list.map(item).join('') }, 'margin:0 0 8px')

const item = ({ title, note }: { title: string; note: string }): string =>
  html`<tr>
    <td class="tx" style="padding:0 0 8px;font-size:17px;line-height:24px;color:#17201f">
      <b>${title}</b><br /><span class="t2" style="color:#485453;font-size:15px;line-height:21px">${note}</span>
    </td>
  </tr>`.html

export const button = ({ label, url }: NonNullable<Content['button']>): Html =>
  table(
    html`<tr>
      <td class="bt" align="center" style="background:#144bab;border-radius:10px">
        <a
          href="${safeUrl(url)}"
          style="display:block;padding:15px 18px;color:#ffffff;font-size:18px;line-height:24px;font-weight:600;text-decoration:none"
          >${label}</a
        >
      </td>
    </tr>`,
    'margin:4px 0 0',
  )

/** Why it came, and where that is changed. */
export const settingsLink = ({ t, settingsUrl }: Scene): Html =>
  settingsUrl
    ? html`<br /><br />${t('common:footer.why')}<br /><a class="t2" href="${safeUrl(settingsUrl)}" style="color:#485453;line-height:28px"
          >${t('common:footer.settings')}</a
        >`
    : nothing

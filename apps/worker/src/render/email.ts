import { type Content, marksToQuotes, marksToTags, withoutMarks } from '../templates/content.ts'
import type { Scene } from '../templates/scene.ts'
import { digestList, digestText } from './email-digest.ts'
import { box, button, items, plate, quote, settingsLink, stair } from './email-parts.ts'
import { escapeHtml, type Html, html, nothing, withBreaks } from './html.ts'

const dark =
  '.bg{background:#0d1416!important}.cd{background:#151c1e!important;border-color:#2a3336!important}.tx{color:#e9edee!important}.t2{color:#b9c1c4!important}.bx{background:#17263f!important}.qu{border-color:#6b9df5!important}.st{background:#2a3336!important}.sd{background:#6b9df5!important}.bt{background:#2561ce!important}.lk{color:#8ab4ff!important}'

const font = "'Hanken Grotesk',-apple-system,'Segoe UI',Roboto,Arial,sans-serif"

const paragraph = (content: Html): Html =>
  html`<p class="tx" style="margin:0 0 16px;font-size:17px;line-height:25px;color:#17201f">${content}</p>`

/** The e-mail as a page. The fact stands in the first line, and there is one button. */
export function renderHtml(content: Content, scene: Scene): string {
  const { subject, heading, greeting, text } = content
  const card = [
    html`<h1 class="tx" style="margin:0 0 10px;font-size:24px;line-height:30px;letter-spacing:-.3px;color:#17201f">${heading}</h1>`,
    paragraph(html`${greeting}<br />${{ html: marksToTags(escapeHtml(text)) }}`),
    content.quote ? quote(content.quote) : nothing,
    content.box ? box(content.box) : nothing,
    content.items && content.items.length > 0 ? items(content.items) : nothing,
    content.digest ? digestList(content.digest) : nothing,
    ...(content.next ?? []).map((line) => paragraph(html`${line}`)),
    content.step ? stair(content.step) : nothing,
    content.button ? button(content.button) : nothing,
  ]
  const page = html`<!doctype html>
    <html lang="${scene.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${subject}</title>
        <style>
          @media (prefers-color-scheme:dark){${{ html: dark }}}
        </style>
      </head>
      <body class="bg" style="margin:0;padding:0;background:#f7fafa;font-family:${font}">
        <div role="main">
          <div style="display:none;max-height:0;overflow:hidden">${withoutMarks(text)}</div>
          <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
            <tr>
              <td align="center" style="padding:16px 12px 20px">
                <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;text-align:left">
                  <tr>
                    <td style="padding:0 6px 14px">${plate(content.house, scene.office.name)}</td>
                  </tr>
                  <tr>
                    <td
                      class="cd"
                      style="background:#ffffff;border:1px solid #dde3e2;border-radius:12px;padding:22px 20px 24px;word-break:break-word"
                    >
                      ${card}
                    </td>
                  </tr>
                  <tr>
                    <td class="t2" style="padding:18px 8px 0;font-size:14px;line-height:21px;color:#485453">
                      ${footer(scene).map((block, index) => html`${index > 0 ? html`<br /><br />` : nothing}${withBreaks(block)}`)}${settingsLink(scene)}
                    </td>
                  </tr>
                </table>
              </td>
            </tr>
          </table>
        </div>
      </body>
    </html> `
  return page.html.replace(/\n\s+/g, '\n') // the indentation is for readers of this file
}

/** The same without pictures and colours. */
export function renderText(content: Content, scene: Scene): string {
  const { heading, greeting, text } = content
  const blocks = [
    heading,
    `${greeting}\n${marksToQuotes(text, scene.locale)}`,
    content.quote?.trim().replace(/^/gm, '> '),
    content.box && [...content.box.lines, content.box.note].filter(Boolean).join('\n'),
    content.items?.map(({ title, note }) => `* ${title}\n  ${note}`).join('\n'),
    content.digest && digestText(content.digest),
    ...(content.next ?? []),
    content.step?.text,
    content.button && `${content.button.label}:\n${content.button.url}`,
    ['-- ', ...footer(scene), ...settingsText(scene)].join('\n'),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

const settingsText = ({ t, settingsUrl }: Scene): string[] =>
  settingsUrl ? [`${t('common:footer.why')}\n${t('common:footer.settings')}: ${settingsUrl}`] : []

/** How to answer, and who writes. */
function footer({ office, t }: Scene): string[] {
  const { name, street, postalCode, city, phone, email } = office
  const answer = email ? t('common:footer.reply', { email }) : t('common:footer.automatic')
  const address = [name, street, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  return [answer, phone ? `${address}\n${t('common:footer.phone', { phone })}` : address]
}

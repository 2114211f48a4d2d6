import type { Organization } from '@treppenhaus/db/organization'
import { type Channels, failed, type SendResult } from './channels/channel.ts'
import type { Delivery } from './claim.ts'
import { remembered } from './remembered.ts'
import { renderHtml, renderText } from './render/email.ts'
import { renderFax } from './render/fax.ts'
import { pushTo } from './push.ts'
import { fitSms, shortText } from './render/sms.ts'
import type { Content } from './templates/content.ts'
import { type Hosts, makeScene, readOffice, type Scene } from './templates/scene.ts'
import { isTemplate, templates } from './templates.ts'

export type SendSettings = { channels: Channels; hostsOf: (slug: string) => Promise<Hosts> }

/** What hardly changes is not read for each message of a burst. */
const OFFICE_MS = 5_000

/** Writes the message of a delivery and hands it to its channel. @throws when it cannot be written */
export function sender({ channels, hostsOf }: SendSettings) {
  const officeOf = remembered(OFFICE_MS, ({ slug }: Organization) => slug, readOffice)
  return async (organization: Organization, delivery: Delivery): Promise<SendResult> => {
    const scene = makeScene(organization, delivery, await officeOf(organization), await hostsOf(organization.slug))
    const content = await contentOf(scene, delivery.template)
    return content ? hand(channels, delivery, content, scene) : failed('nothing_left', true)
  }
}

/** What a delivery says; null: nothing any more. @throws when its template is unknown */
export function contentOf(scene: Scene, template: string): Promise<Content | null> {
  if (!isTemplate(template)) throw new Error(`There is no template ${template}.`)
  return templates[template](scene)
}

async function hand(channels: Channels, delivery: Delivery, content: Content, scene: Scene): Promise<SendResult> {
  const { organization, office } = scene
  const { id: key, address: to, createdAt } = delivery
  const shared = { key, to, createdAt, organization: organization.slug, senderName: office.name }
  const text = renderText(content, scene)
  switch (delivery.channel) {
    case 'email':
      return channels.email.send({
        ...shared,
        toName: delivery.recipientName,
        subject: content.subject,
        html: renderHtml(content, scene),
        text,
        replyTo: office.email || null,
        settingsUrl: scene.settingsUrl,
      })
    case 'sms':
      return channels.sms.send({ ...shared, text: fitSms(content.sms ?? shortText(content, office.name)) })
    case 'fax':
      return channels.fax.send({ ...shared, subject: content.subject, text, pdf: await renderFax(content, scene, to, createdAt) })
    case 'push':
      return pushTo(channels.push, organization, delivery, content, shared)
  }
}

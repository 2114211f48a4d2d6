import { sessions } from '@treppenhaus/db/schema/accounts'
import { deviceOf } from '@treppenhaus/domain/device'
import type { SecondFactorChange } from '@treppenhaus/domain/events'
import { eq } from 'drizzle-orm'
import { accountOf } from './account.ts'
import { type Content, strong } from './content.ts'
import { greetByName } from './greeting.ts'
import { securityPage } from './pages.ts'
import { idOf, type Scene } from './scene.ts'

export async function newDevice(scene: Scene): Promise<Content> {
  const { t, format, organization } = scene
  const account = await accountOf(scene)
  const [session] = await organization.db
    .select()
    .from(sessions)
    .where(eq(sessions.id, idOf(scene, 'sessionId')))
  if (!session) throw new Error('There is no such session.')
  return {
    subject: t('account:newDevice.subject'),
    heading: t('account:newDevice.heading'),
    greeting: greetByName(scene),
    text: t('account:newDevice.text', { login: strong(account.login) }),
    box: {
      lines: [
        t('account:newDevice.device', { device: deviceWords(scene, session.userAgent) }),
        t('account:newDevice.place', { place: placeWords(scene, session) }),
        t('account:newDevice.time', { time: format.instant(session.createdAt) }),
      ],
    },
    next: [t('account:newDevice.next')],
    button: { label: t('account:newDevice.button'), url: securityPage(scene, account.audience) },
  }
}

function deviceWords({ t }: Scene, userAgent: string): string {
  const { browser, system } = deviceOf(userAgent)
  const browserName = browser && t(`account:device.browser.${browser}`)
  const systemName = system && t(`account:device.system.${system}`)
  if (browserName && systemName) return t('account:device.both', { browser: browserName, system: systemName })
  return browserName ?? systemName ?? t('account:device.unknown')
}

/** Only nets at home have no country; one that no registry knows has a net. */
function placeWords({ t, locale }: Scene, { country, network }: Pick<typeof sessions.$inferSelect, 'country' | 'network'>): string {
  if (country) return t('account:place.country', { country: new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country })
  return /^(10|127|172\.(1[6-9]|2\d|3[01])|192\.168)\./.test(network) ? t('account:place.local') : t('account:place.unknown')
}

export async function secondFactorChanged(scene: Scene): Promise<Content> {
  const { t, format, delivery } = scene
  const account = await accountOf(scene)
  const change = delivery.data['change'] as SecondFactorChange
  return {
    subject: t('account:secondFactorChanged.subject'),
    heading: t('account:secondFactorChanged.heading'),
    greeting: greetByName(scene),
    text: t('account:secondFactorChanged.text', { login: strong(account.login), time: format.instant(new Date(idOf(scene, 'at'))) }),
    box: { lines: [t(`account:secondFactorChanged.change.${change}`)] },
    next: [t('account:secondFactorChanged.next')],
    button: { label: t('account:secondFactorChanged.button'), url: securityPage(scene, account.audience) },
  }
}

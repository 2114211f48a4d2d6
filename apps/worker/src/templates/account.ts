import { accounts, passwordResets } from '@treppenhaus/db/schema/accounts'
import { eq } from 'drizzle-orm'
import { type Content, strong } from './content.ts'
import { greetByName } from './greeting.ts'
import { forgotPage, resetPage } from './pages.ts'
import { idOf, type Scene } from './scene.ts'

/** @throws when it is gone */
export async function accountOf(scene: Scene) {
  const [account] = await scene.organization.db
    .select()
    .from(accounts)
    .where(eq(accounts.id, idOf(scene, 'accountId')))
  if (!account) throw new Error('There is no such account.')
  return account
}

export async function passwordReset(scene: Scene): Promise<Content> {
  const { t, format, organization } = scene
  const account = await accountOf(scene)
  const resetId = idOf(scene, 'resetId')
  const [reset] = await organization.db.select().from(passwordResets).where(eq(passwordResets.id, resetId))
  if (!reset) throw new Error('There is no such request for a new password.')
  return {
    subject: t('account:passwordReset.subject'),
    heading: t('account:passwordReset.heading'),
    greeting: greetByName(scene),
    text: t('account:passwordReset.text', { login: strong(account.login) }),
    next: [t('account:passwordReset.next', { time: format.instant(reset.expiresAt) })],
    button: { label: t('account:passwordReset.button'), url: resetPage(scene, account.audience, resetId) },
  }
}

export async function passwordChanged(scene: Scene): Promise<Content> {
  const { t, format, delivery } = scene
  const account = await accountOf(scene)
  const at = typeof delivery.data['at'] === 'string' ? new Date(delivery.data['at']) : new Date()
  return {
    subject: t('account:passwordChanged.subject'),
    heading: t('account:passwordChanged.heading'),
    greeting: greetByName(scene),
    text: t('account:passwordChanged.text', { login: strong(account.login), time: format.instant(at) }),
    next: [t('account:passwordChanged.next')],
    button: { label: t('account:passwordChanged.button'), url: forgotPage(scene, account.audience) },
  }
}

export async function sessionStolen(scene: Scene): Promise<Content> {
  const { t } = scene
  const account = await accountOf(scene)
  return {
    subject: t('account:sessionStolen.subject'),
    heading: t('account:sessionStolen.heading'),
    greeting: greetByName(scene),
    text: t('account:sessionStolen.text', { login: strong(account.login) }),
    next: [t('account:sessionStolen.next')],
    button: { label: t('account:sessionStolen.button'), url: forgotPage(scene, account.audience) },
  }
}

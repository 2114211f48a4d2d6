import { emailChanges } from '@treppenhaus/db/schema/email-changes'
import { eq } from 'drizzle-orm'
import { accountOf } from './account.ts'
import { type Content, strong } from './content.ts'
import { greetByName } from './greeting.ts'
import { emailChangePage } from './pages.ts'
import { idOf, type Scene } from './scene.ts'

async function changeOf(scene: Scene) {
  const [change] = await scene.organization.db
    .select()
    .from(emailChanges)
    .where(eq(emailChanges.id, idOf(scene, 'emailChangeId')))
  if (!change) throw new Error('There is no such change of an e-mail address.')
  return change
}

/** To the address so far: its holder agrees, or stops it. */
export async function emailChangeOld(scene: Scene): Promise<Content> {
  const { t, format } = scene
  const [account, change] = [await accountOf(scene), await changeOf(scene)]
  return {
    subject: t('account:emailChangeOld.subject'),
    heading: t('account:emailChangeOld.heading'),
    greeting: greetByName(scene),
    text: t('account:emailChangeOld.text', { email: strong(change.newEmail) }),
    next: [t('account:emailChangeOld.next', { time: format.instant(change.expiresAt) }), t('account:emailChangeOld.stop')],
    button: { label: t('account:emailChangeOld.button'), url: emailChangePage(scene, account.audience, 'old', change.id) },
  }
}

/** To the new address: its holder shows that it is theirs. */
export async function emailChangeNew(scene: Scene): Promise<Content> {
  const { t, format } = scene
  const [account, change] = [await accountOf(scene), await changeOf(scene)]
  return {
    subject: t('account:emailChangeNew.subject'),
    heading: t('account:emailChangeNew.heading'),
    greeting: greetByName(scene),
    text: t('account:emailChangeNew.text', { login: strong(account.login) }),
    next: [t('account:emailChangeNew.next', { time: format.instant(change.expiresAt) }), t('account:emailChangeNew.stop')],
    button: { label: t('account:emailChangeNew.button'), url: emailChangePage(scene, account.audience, 'new', change.id) },
  }
}

/** To somebody whose address another account asked for: nothing of that account. */
export const emailChangeTaken = async (scene: Scene): Promise<Content> => ({
  subject: scene.t('account:emailChangeTaken.subject'),
  heading: scene.t('account:emailChangeTaken.heading'),
  greeting: greetByName(scene),
  text: scene.t('account:emailChangeTaken.text'),
  next: [scene.t('account:emailChangeTaken.next')],
})

export async function emailChanged(scene: Scene): Promise<Content> {
  const { t, format } = scene
  const change = await changeOf(scene)
  return {
    subject: t('account:emailChanged.subject'),
    heading: t('account:emailChanged.heading'),
    greeting: greetByName(scene),
    text: t('account:emailChanged.text', { email: strong(change.newEmail), time: format.instant(new Date(idOf(scene, 'at'))) }),
    next: [t('account:emailChanged.next')],
  }
}

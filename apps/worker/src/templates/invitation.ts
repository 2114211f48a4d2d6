import { homesSql } from '@treppenhaus/db/homes-sql'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { contractors } from '@treppenhaus/db/schema/contractors'
import { invitations } from '@treppenhaus/db/schema/invitations'
import { eq, sql } from 'drizzle-orm'
import { type Content, strong } from './content.ts'
import { greetByName, greetPerson } from './greeting.ts'
import { joinPage, loginPage } from './pages.ts'
import { idOf, type Scene } from './scene.ts'

/** More would push the button off the first screen. */
const MOST_HOMES = 3

export async function invitation(scene: Scene): Promise<Content> {
  const { t, format, organization, office } = scene
  const [row] = await organization.db
    .select({ invitation: invitations, company: contractors.name })
    .from(invitations)
    .leftJoin(contractors, eq(contractors.id, invitations.contractorId))
    .where(eq(invitations.id, idOf(scene, 'invitationId')))
  if (!row) throw new Error('There is no such invitation.')
  const { id, audience, personId, expiresAt } = row.invitation
  const values = { office: office.name, company: row.company ?? '' }
  const lines = personId ? await homeLines(scene, personId) : []
  return {
    subject: t(`invitation:${audience}.subject`, values),
    heading: t(`invitation:${audience}.heading`),
    greeting: await (personId ? greetPerson(scene) : greetByName(scene)),
    text: t(`invitation:${audience}.text`, values),
    box: lines.length > 0 ? { lines } : undefined,
    next: [t('invitation:next', { day: format.instant(expiresAt) })],
    button: { label: t('invitation:button'), url: joinPage(scene, audience, id) },
  }
}

async function homeLines({ organization }: Scene, personId: string): Promise<string[]> {
  const { rows } = await organization.db.execute<{ line: string }>(sql`
    select distinct h.street || ' ' || h."houseNumber" || ', ' || h.city as line from (${homesSql(personId)}) h order by line limit ${MOST_HOMES}`)
  return rows.map(({ line }) => line)
}

export async function accountJoined(scene: Scene): Promise<Content> {
  const { t, organization } = scene
  const [account] = await organization.db
    .select()
    .from(accounts)
    .where(eq(accounts.id, idOf(scene, 'accountId')))
  if (!account) throw new Error('There is no such account.')
  return {
    subject: t('invitation:joined.subject'),
    heading: t('invitation:joined.heading'),
    greeting: greetByName(scene),
    text: t('invitation:joined.text', { login: strong(account.login) }),
    next: [t('invitation:joined.next')],
    button: { label: t('invitation:joined.button'), url: loginPage(scene, account.audience) },
  }
}

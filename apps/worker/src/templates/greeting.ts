import { contractors } from '@treppenhaus/db/schema/contractors'
import { people } from '@treppenhaus/db/schema/people'
import { eq } from 'drizzle-orm'
import type { Translate } from '../i18n.ts'
import type { Scene } from './scene.ts'

/** "Guten Tag Frau Dr. Wiśniewska," for a person whose salutation is known, else by the full name. */
export async function greetPerson({ organization, delivery, t }: Scene): Promise<string> {
  const [person] = await organization.db.select().from(people).where(eq(people.id, delivery.recipientId))
  return person ? greetingOf(t, person) : t('common:greeting.plain')
}

type Greeted = Pick<typeof people.$inferSelect, 'kind' | 'salutation' | 'title' | 'firstName' | 'lastName'>

export function greetingOf(t: Translate, { kind, salutation, title, firstName, lastName }: Greeted): string {
  if (kind === 'company') return t('common:greeting.plain')
  const name = [title, lastName].filter(Boolean).join(' ')
  if (salutation === 'none' || !lastName) return t('common:greeting.name', { name: `${firstName} ${lastName}`.trim() })
  return t(`common:greeting.${salutation}`, { name })
}

export async function greetContractor({ organization, delivery, t }: Scene): Promise<string> {
  const [contractor] = await organization.db.select().from(contractors).where(eq(contractors.id, delivery.recipientId))
  return t('common:greeting.name', { name: contractor?.contactName || delivery.recipientName })
}

export const greetByName = ({ delivery, t }: Scene): string => t('common:greeting.name', { name: delivery.recipientName })

import { hash } from '@node-rs/argon2'
import type { accounts } from '@treppenhaus/db/schema/accounts'
import { DEMO_PASSWORD, type DemoLogin } from './logins.ts'
import type { Random } from './random.ts'

type Account = typeof accounts.$inferInsert & { id: string }
type Holder = { id: string; email?: string | null | undefined }
export type Holders = { staff: readonly Holder[]; portal: readonly Holder[]; contractor: readonly Holder[] }

const column = { staff: 'staffId', portal: 'personId', contractor: 'contractorId' } as const

/** What some of them say of themselves. */
const profiles: Record<string, Pick<Account, 'position' | 'about' | 'avatarVariant'>> = {
  'jana.reuter@brueckner-hv.example': {
    position: 'Geschäftsführung',
    about: 'Montags bis donnerstags bis 16 Uhr, freitags bis mittags.',
    avatarVariant: 3,
  },
  'murat.demir@brueckner-hv.example': { position: 'Objektbetreuung Leipzig', about: 'Ich betreue Ihr Haus seit 2019.', avatarVariant: 7 },
  'marta.wisniewska@post.example': { about: 'Im dritten Stock links. Pakete nehme ich gern an.', avatarVariant: 5 },
}

/** A log-in for each entry of the table, found by its e-mail address among the people of the portfolio. */
export async function makeAccounts(random: Random, logins: readonly DemoLogin[], holders: Holders): Promise<Account[]> {
  const passwordHash = await hash(DEMO_PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  return logins.map(({ audience, login, who }) => {
    const holder = holders[audience].find(({ email }) => email === login)
    if (!holder) throw new Error(`Nobody of the demo has the address ${login}.`)
    const displayName = who.split(',')[0]!
    const email = { email: login, emailVerifiedAt: new Date() }
    return { id: random.uuid(), audience, login, ...email, passwordHash, displayName, ...profiles[login], [column[audience]]: holder.id }
  })
}

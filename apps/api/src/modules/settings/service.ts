import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import { audiences } from '@treppenhaus/domain/master-data'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { refuseField } from '../../errors.ts'
import { auditAs } from '../../plugins/audit.ts'
import * as repository from './repository.ts'
import type { EditSettingsBody, Settings } from './schema.ts'

const unset = {
  street: '',
  postalCode: '',
  city: '',
  phone: '',
  emergencyPhone: '',
  email: '',
  imprintDe: '',
  imprintEn: '',
  privacyDe: '',
  privacyEn: '',
  timeZone: 'Europe/Berlin',
  staffSecondFactor: false,
  passwordAudiences: [...audiences],
}

export async function readSettings({ name }: Organization, db: Db | Tx): Promise<Static<typeof Settings>> {
  const { one: _, ...found } = (await repository.findSettings(db)) ?? { one: true, name, ...unset }
  return { ...found, providerAudiences: await repository.audiencesWithProvider(db) } as Static<typeof Settings>
}

/**
 * @returns the settings, and the accounts whose sessions must be looked at again
 * @throws Refusal 409 `no_other_sign_in` when an audience would lose its last way in
 */
export const editSettings = (organization: Organization, actor: StaffActor, requestId: string, body: Static<typeof EditSettingsBody>) =>
  transaction(organization, async (tx) => {
    const before = await repository.lockSettings(tx, organization.name)
    if (body.passwordAudiences) await requireOtherSignIn(tx, body.passwordAudiences)
    const changed = changedFields(before, body)
    if (changed.length > 0) {
      await repository.saveSettings(tx, body as repository.SettingsValues)
      await auditAs(tx, actor, requestId, { act: 'settings.changed', objectKind: 'settings', reason: changed.join(', ') })
    }
    const asksMore = changed.includes('staffSecondFactor') && body.staffSecondFactor === true
    return { settings: await readSettings(organization, tx), accountIds: asksMore ? await repository.staffAccounts(tx) : [] }
  })

const changedFields = (before: repository.SettingsRow, body: Static<typeof EditSettingsBody>) =>
  Object.entries(body)
    .filter(([field, value]) => JSON.stringify(before[field as keyof typeof before]) !== JSON.stringify(value))
    .map(([field]) => field)

/** Without passwords people need a provider of single sign-on: a passkey is only made by who is in already. */
async function requireOtherSignIn(tx: Tx, allowed: Static<typeof Settings>['passwordAudiences']) {
  const provided = await repository.audiencesWithProvider(tx)
  const locked = audiences.some((audience) => !allowed.includes(audience) && !provided.includes(audience))
  if (locked) throw refuseField('no_other_sign_in', '/passwordAudiences')
}

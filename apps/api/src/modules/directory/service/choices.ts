import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import { type Locale, locales } from '@treppenhaus/domain/master-data'
import type { PortalActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { directoryRecord, directoryWording, recordConsent } from '../../consents/service.ts'
import * as repository from '../repository.ts'
import type { DirectoryChoices, DirectoryChoicesList, EditDirectoryChoicesBody } from '../schema.ts'
import { entryPresenter } from './present-entry.ts'

const fields = ['showName', 'showUnit', 'showEmail', 'showPhone', 'showPhoto', 'showAbout'] as const
const nothing: repository.Choices = {
  showName: false,
  showUnit: false,
  showEmail: false,
  showPhone: false,
  showPhoto: false,
  showAbout: false,
}

/** What the actor lets neighbours see, for each house with a home of theirs. */
export async function listChoices(
  organization: Organization,
  db: Db | Tx,
  actor: PortalActor,
): Promise<Static<typeof DirectoryChoicesList>> {
  const present = entryPresenter(organization, actor)
  const locale = await repository.localeOf(db, actor.accountId)
  const items: Static<typeof DirectoryChoices>[] = []
  for (const house of await repository.findOwnHouses(db, actor.personId)) {
    const preview = await repository.findPreview(db, actor.personId, house.propertyId)
    if (preview)
      items.push({ ...house, ...choicesOf(preview), wording: directoryWording(locale, nameOf(house)), preview: present(preview) })
  }
  return { items }
}

/** @throws Refusal 404 for a house that is not the actor's, 409 `wording_changed` */
export const chooseForDirectory = (
  organization: Organization,
  actor: PortalActor,
  requestId: string,
  { propertyId, wording, ...chosen }: Static<typeof EditDirectoryChoicesBody>,
) =>
  transaction(organization, async (tx) => {
    const house = (await repository.findOwnHouses(tx, actor.personId)).find((own) => own.propertyId === propertyId)
    const before = house && (await repository.findPreview(tx, actor.personId, propertyId))
    if (!house || !before) throw new Refusal('not_found')
    const locale = locales.find((each) => directoryWording(each, nameOf(house)) === wording)
    if (!locale) throw refuseField('wording_changed', '/wording')
    const choices = chosen.showName ? chosen : nothing
    if (fields.some((field) => choices[field] !== choicesOf(before)[field]))
      await save(tx, actor, requestId, { propertyId, choices, wording, locale })
    return listChoices(organization, tx, actor)
  })

type Choice = { propertyId: string; choices: repository.Choices; wording: string; locale: Locale }

async function save(tx: Tx, actor: PortalActor, requestId: string, { propertyId, choices, wording, locale }: Choice) {
  const shown = fields.filter((field) => choices[field])
  await repository.saveChoices(tx, actor.personId, propertyId, choices)
  const record = { accountId: actor.accountId, subject: 'directory', propertyId, locale } as const
  await recordConsent(tx, { ...record, given: shown.length > 0, wording: directoryRecord(locale, wording, shown) })
  const act = shown.length > 0 ? 'consent.given' : 'consent.withdrawn'
  await auditAs(tx, actor, requestId, { act, objectKind: 'account', objectId: actor.accountId, reason: 'directory' })
}

const choicesOf = (preview: Partial<repository.Choices>): repository.Choices => ({
  showName: preview.showName ?? false,
  showUnit: preview.showUnit ?? false,
  showEmail: preview.showEmail ?? false,
  showPhone: preview.showPhone ?? false,
  showPhoto: preview.showPhoto ?? false,
  showAbout: preview.showAbout ?? false,
})

const nameOf = ({ street, houseNumber }: { street: string; houseNumber: string }) => `${street} ${houseNumber}`

import type { Db, Tx } from '@treppenhaus/db/organization'
import type { PortalActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { findLettableUnits, findOwn, type RegistrationFacts } from '../repository.ts'
import type { OwnTenantRegistrationList } from '../schema.ts'
import { presentRegistration } from './present-registration.ts'

type Own = Static<typeof OwnTenantRegistrationList>['items'][number]

/** What the owner entered, and the flats they may enter somebody for. */
export async function listOwn(db: Db | Tx, { personId }: PortalActor): Promise<Static<typeof OwnTenantRegistrationList>> {
  const [items, units] = [await findOwn(db, personId), await findLettableUnits(db, personId)]
  return { items: items.map(presentOwn), units }
}

const presentOwn = (facts: RegistrationFacts): Own => ({ ...presentRegistration(facts), actions: actionsOf(facts) })

function actionsOf({ state }: RegistrationFacts): Own['actions'] {
  if (state === 'submitted') return ['edit', 'withdraw']
  return state === 'confirmed' ? ['end'] : []
}

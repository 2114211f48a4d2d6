import { consentSubjects } from '@treppenhaus/domain/consent'
import { locales } from '@treppenhaus/domain/master-data'
import { Type } from 'typebox'
import { body, instant, nullable, ref, text, uuid } from '../../plugins/contract.ts'

/** Who agreed to what wording when, or took it back; the newest entry of a subject and house counts. */
export const Consent = Type.Object(
  {
    id: uuid(),
    subject: Type.Enum([...consentSubjects]),
    propertyId: nullable(uuid()),
    /** Street and house number of the house it is about. */
    house: nullable(Type.String()),
    given: Type.Boolean(),
    wording: Type.String(),
    locale: Type.Enum([...locales]),
    at: instant(),
    /** No newer entry of the same subject and house. */
    current: Type.Boolean(),
    withdrawable: Type.Boolean(),
  },
  { $id: 'Consent' },
)

/** What can be agreed to, word for word as it must be shown. */
export const ConsentOffer = Type.Object({ subject: Type.Enum([...consentSubjects]), wording: Type.String() }, { $id: 'ConsentOffer' })
export const ConsentList = Type.Object({ items: Type.Array(ref(Consent)), offers: Type.Array(ref(ConsentOffer)) }, { $id: 'ConsentList' })

export const GiveConsentBody = body('GiveConsentBody', {
  subject: Type.Enum([...consentSubjects]),
  /** The house whose directory is left; else null. */
  propertyId: Type.Optional(nullable(uuid())),
  given: Type.Boolean(),
  /** Needed where it is given: the offer as it was shown. */
  wording: Type.Optional(text(4_000)),
})

export const consentSchemas = [Consent, ConsentOffer, ConsentList, GiveConsentBody]

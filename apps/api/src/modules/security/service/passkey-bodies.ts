import type { Static } from 'typebox'
import type { PasskeyAssertion, PasskeyAttestation, PasskeyCreationOptions, PasskeyRequestOptions } from '../schema/passkeys.ts'

export type PasskeyAssertionBody = Static<typeof PasskeyAssertion>
export type PasskeyAttestationBody = Static<typeof PasskeyAttestation>
export type RequestOptions = Static<typeof PasskeyRequestOptions>
export type CreationOptions = Static<typeof PasskeyCreationOptions>

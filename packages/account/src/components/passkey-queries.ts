import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
  WebAuthnError,
} from '@simplewebauthn/browser'
import type { Schemas } from '@treppenhaus/api-client/problem'

export const canUsePasskeys = browserSupportsWebAuthn
export const canOfferPasskeys = browserSupportsWebAuthnAutofill
/** Ends an offer that waits in the log-in field. */
export const stopAskingForPasskey = () => WebAuthnAbortService.cancelCeremony()

/** Asks the device for one of its passkeys. @throws the device's refusal, see `isGivenUp` */
export async function askForPasskey(options: Schemas['PasskeyRequestOptions'], autofill = false): Promise<Schemas['PasskeyAssertion']> {
  const { id, rawId, type, response } = await startAuthentication({ optionsJSON: options, useBrowserAutofill: autofill })
  const { clientDataJSON, authenticatorData, signature, userHandle = null } = response
  return { id, rawId, type, response: { clientDataJSON, authenticatorData, signature, userHandle }, clientExtensionResults: {} }
}

/** Lets the device make a passkey. @throws the device's refusal, see `isGivenUp` */
export async function makePasskey(options: Schemas['PasskeyCreationOptions']): Promise<Schemas['PasskeyAttestation']> {
  const { id, rawId, type, response } = await startRegistration({ optionsJSON: options })
  const { clientDataJSON, attestationObject, transports = [] } = response
  return { id, rawId, type, response: { clientDataJSON, attestationObject, transports }, clientExtensionResults: {} }
}

/** Cancelled or timed out at the device: no error, the person may try again. */
export const isGivenUp = (error: unknown): boolean => error instanceof Error && /^(NotAllowedError|AbortError)$/.test(error.name)

/** This device holds a passkey of the account already. */
export const isThereAlready = (error: unknown): boolean =>
  error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED'

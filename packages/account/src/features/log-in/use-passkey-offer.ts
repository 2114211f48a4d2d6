import { useEffect, useEffectEvent } from 'react'
import { askForPasskey, canOfferPasskeys, isGivenUp, stopAskingForPasskey } from '../../components/passkey-queries.ts'
import { usePasskeyLogIn } from './queries.ts'

/** Signs in by a passkey: by the button, and where the browser can, offered in the log-in field before anybody asks. */
export function usePasskeyOffer() {
  const offered = usePasskeyLogIn()
  const asked = usePasskeyLogIn()
  const offer = useEffectEvent(async () => {
    if (await canOfferPasskeys()) await offered.mutateAsync((options) => askForPasskey(options, true))
  })
  useEffect(() => {
    // An offer that comes to nothing is no error: the fields and the button are there.
    offer().catch(() => undefined)
    return stopAskingForPasskey
  }, [])
  return {
    ask: () => asked.mutate((options) => askForPasskey(options)),
    isPending: asked.isPending,
    error: isGivenUp(asked.error) ? 'passkey_given_up' : asked.error,
  }
}

import { useAccountApp } from '../../components/account-context.ts'
import { useOrganization } from '../../components/organization-queries.ts'
import { canUsePasskeys } from '../../components/passkey-queries.ts'

/** How one can sign in here: by password where it is allowed, by a passkey, and by the organization's own providers. */
export function useSignInWays() {
  const { audience } = useAccountApp()
  const signIn = useOrganization().data?.signIn[audience]
  const providers = signIn?.providers ?? []
  const passkey = canUsePasskeys()
  return { password: signIn?.password ?? true, passkey, providers, others: passkey || providers.length > 0 }
}

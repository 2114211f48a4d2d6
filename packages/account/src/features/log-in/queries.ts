import { useMutation } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import type { Session } from '@treppenhaus/api-client/session'
import { useAccountApp } from '../../components/account-context.ts'

/** Runs a step of the log-in; once somebody is in, the page speaks the account's language. */
function useStep<Body, Found>(step: (session: Session, body: Body) => Promise<Found>) {
  const { session, speak } = useAccountApp()
  return useMutation({
    networkMode: 'always',
    mutationFn: (body: Body) => step(session, body),
    onSuccess: () => (session.state.status === 'authenticated' ? speak(session.state.me.locale) : undefined),
  })
}

/** By name and password. What comes back is asked for besides; null: somebody is in. */
export const useLogIn = () => useStep((session, body: Schemas['LoginBody']) => session.logIn(body))

/** The second step. */
export const useSecondFactor = () => useStep((session, body: Schemas['SecondFactorBody']) => session.completeSignIn(body))

/** Signs in by what `ask` makes of the server's question to the device. */
export const usePasskeyLogIn = () =>
  useStep(async (session, ask: (options: Schemas['PasskeyRequestOptions']) => Promise<Schemas['PasskeyAssertion']>) =>
    session.signInByPasskey({ passkey: await ask(await session.passkeyOptions()) }),
  )

export const useForgotPassword = () => useAccountApp().own.useMutation('post', '/password/forgot')
export const useResetPassword = () => useAccountApp().own.useMutation('post', '/password/reset')

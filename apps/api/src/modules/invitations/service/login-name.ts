import { refuseField } from '../../../errors.ts'
import type { OpenRow } from '../repository/find-open.ts'
import { allowsUserName } from './open-invitation.ts'

const USER_NAME = /^[a-z0-9][a-z0-9._-]{2,39}$/
const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/

/**
 * The log-in name of a new account: what was typed, else the address the invitation went to.
 * @throws Refusal 400 `login_invalid`
 */
export function loginNameOf(invitation: OpenRow['invitation'], typed: string | undefined): string {
  const login = (typed ?? invitation.email ?? '').trim().normalize('NFC').toLowerCase()
  const fits = isEmail(login) || (allowsUserName(invitation) && USER_NAME.test(login))
  if (!fits) throw refuseField('login_invalid', '/login')
  return login
}

export const isEmail = (login: string): boolean => login.length <= 254 && EMAIL.test(login)

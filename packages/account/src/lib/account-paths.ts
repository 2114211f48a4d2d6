/** Addresses that are the app's own: its pages before the log-in and what it shows first afterwards. */
export interface AppPaths {
  home: string
  login: string
  forgot: string
  reset: string
  imprint: string
  privacyNotice: string
  /** How to get to one order without an account; contractors only. */
  requestLink?: string
}

/** Every address that pages of the own account lead to, below the app's base. */
export type AccountPaths = ReturnType<typeof accountPaths>

/** @param base the overview of the own account, such as `/me` */
export const accountPaths = (base: string, app: AppPaths) => ({
  requestLink: undefined,
  ...app,
  /** For the code of a letter, and for an invitation's link; the same in every app. */
  start: '/start',
  join: '/join',
  emailChange: '/email-change',
  account: base,
  profile: `${base}/profile`,
  notifications: `${base}/notifications`,
  security: `${base}/security`,
  password: `${base}/security/password`,
  email: `${base}/security/email`,
  authenticator: `${base}/security/authenticator`,
  passkey: `${base}/security/passkey`,
  recoveryCodes: `${base}/security/recovery-codes`,
  privacy: `${base}/privacy`,
  look: `${base}/look`,
})

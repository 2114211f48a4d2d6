/** Shorter passwords are refused; there is no other rule. */
export const MIN_PASSWORD = 10

export const joinSteps = ['who', 'login', 'privacy', 'ways'] as const
export type JoinStepName = (typeof joinSteps)[number]

/** What was typed, without the password: that is typed again after a reload. */
export type JoinDraft = { loginName: string; withName: boolean; agreed: boolean }
export const emptyDraft: JoinDraft = { loginName: '', withName: false, agreed: false }

/** The same rule as the server's, so that it can be said beforehand. */
export const USER_NAME = /^[a-z0-9._-]{3,40}$/
export const tidyLogin = (typed: string) => typed.trim().toLowerCase()
export const looksLikeEmail = (typed: string) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(typed.trim())

/** Kept in this tab alone, for the invitation that is open in it; the password never. */
export function readJoinDraft(key: string): JoinDraft {
  try {
    return { ...emptyDraft, ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<JoinDraft>) }
  } catch {
    return emptyDraft
  }
}

export function writeJoinDraft(key: string, draft: JoinDraft | undefined): void {
  try {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft))
    else sessionStorage.removeItem(key)
  } catch {
    // A closed storage must not stop anybody from joining.
  }
}

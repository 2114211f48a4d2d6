const DAY = 86_400_000
const AFTER_DUE_DAYS = 14
const WITHOUT_DUE_DAYS = 30
const LONGEST_DAYS = 90
/** Days for which a link still opens an approved order. */
export const LINK_DAYS_AFTER_APPROVAL = 7

/**
 * When the signed link of an order ends: 14 days after the due day, 30 days after sending where there is none, never later than 90
 * days after sending, and never before a day has passed.
 * @param dueOn `YYYY-MM-DD`; the day counts to its end everywhere in Europe
 */
export function linkExpiry(dueOn: string | null, sentAt: Date): Date {
  const sent = sentAt.getTime()
  const wanted = dueOn === null ? sent + WITHOUT_DUE_DAYS * DAY : Date.parse(`${dueOn}T00:00:00Z`) + (AFTER_DUE_DAYS + 1) * DAY
  return new Date(Math.max(sent + DAY, Math.min(wanted, sent + LONGEST_DAYS * DAY)))
}

const RENEWED_DAYS = 7

/** When a link ends that replaces one which has ended: after a week, and an approved order's not later than its other links. */
export function renewedLinkExpiry(closedAt: Date | null, now: Date): Date {
  const week = now.getTime() + RENEWED_DAYS * DAY
  return new Date(closedAt === null ? week : Math.min(week, closedAt.getTime() + LINK_DAYS_AFTER_APPROVAL * DAY))
}

const HOUR = 3_600_000
/** An appointment is a visit, not a season. */
const LONGEST = 14 * 24 * HOUR
/** Nobody plans a visit further ahead. */
const FURTHEST = 2 * 366 * 24 * HOUR

/** Whether an appointment can be set: it starts in the future and ends after it starts. Instants, so no clock change matters. */
export function decideAppointment({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, now: Date) {
  const [start, end] = [startsAt.getTime(), endsAt.getTime()]
  if (!(start > now.getTime() && start - now.getTime() <= FURTHEST)) return { ok: false, field: 'startsAt' } as const
  if (!(end > start && end - start <= LONGEST)) return { ok: false, field: 'endsAt' } as const
  return { ok: true } as const
}

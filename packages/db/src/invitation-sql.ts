import { sql, type SQL } from 'drizzle-orm'

/** The state of a row of `invitations`, as `invitationState` of the domain says it. */
export const invitationStateSql = (alias: string): SQL =>
  sql.raw(`case
    when ${alias}.joined_at is not null then 'joined'
    when ${alias}.withdrawn_at is not null then 'withdrawn'
    when ${alias}.expires_at <= now() then 'expired'
    when ${alias}.opened_at is not null then 'opened'
    when ${alias}.bounced_at is not null then 'bounced'
    when ${alias}.sent_at is not null then 'invited'
    else 'queued' end`)

/** Whether a row of `invitations` can still be used. */
export const isOpenInvitation = (alias: string): SQL =>
  sql.raw(`${alias}.joined_at is null and ${alias}.withdrawn_at is null and ${alias}.expires_at > now()`)

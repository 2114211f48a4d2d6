import type { EntryAudience } from '@treppenhaus/domain/policy'
import { sql, type SQL } from 'drizzle-orm'
import { instantText, jsonArray } from './fragments.ts'
import type { ActorKind, EntryKind } from './schema/timeline.ts'

/** An entry of the timeline as it is read; `data` holds the values of the moment. */
export type EntryFacts = {
  id: string
  at: string
  kind: EntryKind
  audience: EntryAudience
  actorKind: ActorKind
  actorName: string | null
  /** What the writer says of their work; null for who has not said it. */
  actorPosition: string | null
  /** The photo, once it is ready, or the generated avatar; null for who has no account. */
  actorAvatar: { fileId: string | null; variant: number } | null
  actorAccountId: string | null
  actorContractorId: string | null
  from: string | null
  to: string | null
  note: string | null
  workOrderId: string | null
  workOrderNumber: string | null
  contractorName: string | null
  data: Record<string, unknown>
}

/**
 * Entries in their order, as a JSON array of `EntryFacts`.
 * @param where a condition on the alias `e`
 */
export const timelineJson = (where: SQL): SQL =>
  jsonArray(sql`
    select e.id, ${instantText('e.at')} as at, e.kind, e.audience, e.actor_kind as "actorKind",
      coalesce(a.display_name, c.name) as "actorName", coalesce(nullif(a.position, ''), nullif(m.position, '')) as "actorPosition",
      case when a.id is not null then json_build_object('fileId', f.id, 'variant', a.avatar_variant) end as "actorAvatar",
      e.actor_account_id as "actorAccountId",
      e.actor_contractor_id as "actorContractorId", e."from", e."to", e.note, e.work_order_id as "workOrderId",
      o.number as "workOrderNumber", oc.name as "contractorName", e.data
    from timeline e
    left join accounts a on a.id = e.actor_account_id
    left join staff_members m on m.id = a.staff_id
    left join files f on f.id = a.avatar_file_id and f.state = 'ready'
    left join contractors c on c.id = e.actor_contractor_id
    left join work_orders o on o.id = e.work_order_id
    left join contractors oc on oc.id = o.contractor_id
    where ${where}
    order by e.seq`)

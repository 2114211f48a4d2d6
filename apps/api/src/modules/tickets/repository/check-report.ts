import { instantText, timeZone } from '@treppenhaus/db/fragments'
import { homesSql } from '@treppenhaus/db/homes-sql'
import { namedStatement } from '@treppenhaus/db/named-statement'
import type { Db } from '@treppenhaus/db/organization'
import type { ManagementType } from '@treppenhaus/domain/master-data'
import { sql } from 'drizzle-orm'

export type Home = {
  id: string
  unitId: string | null
  unitNumber: string | null
  floor: number | null
  position: number | null
  propertyId: string
  managementType: ManagementType
  street: string
  houseNumber: string
  postalCode: string
  city: string
  floors: number | null
  unitsPerFloor: number | null
}

export type CheckedReport = {
  /** Null unless it is a home of the person today. */
  home: Home | null
  /** Null unless it is offered for this kind of report. */
  topic: { topicKey: string; topicNameDe: string; topicNameEn: string } | null
  today: string
  now: string
  timeZone: string
  actorName: string
  actorAvatar: { fileId: string | null; variant: number }
}

type Question = {
  accountId: string
  personId: string
  topicId: string
  kind: string
  unitId: string | null
  propertyId: string | null
}

const given = (name: keyof Question) => sql.placeholder(name)
const statement = namedStatement<CheckedReport>(
  'check-report',
  sql`
  select to_json(h) as home, to_json(c) as topic, (now() at time zone ${timeZone})::date::text as today, ${instantText('now()')} as now,
    ${timeZone} as "timeZone", a.display_name as "actorName",
    json_build_object('fileId', (select f.id from files f where f.id = a.avatar_file_id and f.state = 'ready'), 'variant', a.avatar_variant) as "actorAvatar"
  from accounts a
  left join lateral (
    select * from (${homesSql(given('personId'))}) each
    where case when ${given('unitId')}::uuid is null then each."propertyId" = ${given('propertyId')}::uuid
      else each."unitId" = ${given('unitId')}::uuid end
    limit 1
  ) h on true
  left join (
    select key as "topicKey", name_de as "topicNameDe", name_en as "topicNameEn" from topics
    where id = ${given('topicId')} and archived_at is null and ${given('kind')} = any(kinds)
  ) c on true
  where a.id = ${given('accountId')}`,
)

/** All that a report is checked against and its answer needs, in one statement. */
export async function checkReport(db: Db, question: Question): Promise<CheckedReport> {
  const [row] = await statement(db, question)
  return row!
}

import type { FileFacts } from '@treppenhaus/db/file-json'
import type { EntryFacts } from '@treppenhaus/db/timeline-json'
import { type Actor, canReadEntry } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import type { File } from '../../files/schema.ts'
import type { AvatarFacts } from '../../files/service.ts'
import type { Avatar } from '../../profile/schema.ts'
import type { TimelineEntry } from '../schema/shared.ts'

type Entry = Static<typeof TimelineEntry>

/** Makes the wire form of a file, its addresses signed for the reader. */
export type PresentFile = (facts: FileFacts) => Static<typeof File>

/** The same for a face. */
export type PresentAvatar = (facts: AvatarFacts) => Static<typeof Avatar>

/**
 * Entries as a reader gets them; what the reader's audience may not read is left out, whatever the query brought.
 * @param filesOf the files that came with an entry
 */
export const presentTimeline = (
  actor: Actor,
  entries: readonly EntryFacts[],
  filesOf: (entry: EntryFacts) => readonly FileFacts[],
  presentFile: PresentFile,
  presentAvatar: PresentAvatar,
): Entry[] =>
  entries
    .filter(({ audience }) => canReadEntry(actor.audience, audience))
    .map((entry) => {
      const { id, at, kind, audience, actorKind, actorName, actorPosition, actorAvatar, from, to, note, workOrderId, workOrderNumber } =
        entry
      const files = filesOf(entry).map(presentFile)
      const mine = isMine(actor, entry)
      return {
        id,
        at,
        kind,
        audience,
        actorKind,
        actorName,
        actorPosition,
        // Contractors know the office by name.
        actorAvatar: actorAvatar && actor.audience !== 'contractor' ? presentAvatar(actorAvatar) : null,
        mine,
        from,
        to,
        note,
        workOrderId,
        workOrderNumber,
        files,
        data: dataOf(entry),
      }
    })

const isMine = (actor: Actor, { actorAccountId, actorContractorId, actorKind }: EntryFacts) =>
  actor.accountId !== null
    ? actorAccountId === actor.accountId
    : actor.audience === 'contractor' && actorKind === 'link' && actorContractorId === actor.contractorId

/** Only what the contract names; the rest is for ourselves, such as ids. */
function dataOf({ data, contractorName }: EntryFacts): Entry['data'] {
  const { fields, toName, startsAt, endsAt, outcome, closeReason } = data as Entry['data']
  return {
    ...(fields && { fields }),
    ...(toName && { toName }),
    ...(startsAt && { startsAt }),
    ...(endsAt && { endsAt }),
    ...(outcome && { outcome }),
    ...(closeReason && { closeReason }),
    ...(contractorName && { contractorName }),
  }
}

/** The files of entries of a ticket: those attached with the entry, and those of the report it tells of. */
export const filesByEntry = (
  attached: readonly (FileFacts & { entryId: string | null })[],
  reported: readonly (FileFacts & { reportId: string })[],
) => {
  const byEntry = Map.groupBy(attached, ({ entryId }) => entryId)
  const byReport = Map.groupBy(reported, ({ reportId }) => reportId)
  return ({ id, data }: EntryFacts): readonly FileFacts[] => byEntry.get(id) ?? byReport.get(String(data['reportId'])) ?? []
}

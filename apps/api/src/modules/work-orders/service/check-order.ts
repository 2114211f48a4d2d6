import type { Tx } from '@treppenhaus/db/organization'
import type { Channel } from '@treppenhaus/domain/master-data'
import { refuseField } from '../../../errors.ts'
import { countShareable, findContractor, findToday } from '../repository/find-for-order.ts'

/**
 * The channel an order goes by.
 * @param wanted the contractor's own one where it is missing
 * @throws Refusal 400 `unknown_reference` for a contractor who no longer works for us, `channel_without_address`
 */
export async function channelOf(tx: Tx, contractorId: string, wanted: Channel | undefined): Promise<Channel> {
  const contractor = await findContractor(tx, contractorId)
  if (!contractor) throw refuseField('unknown_reference', '/contractorId')
  const channel = wanted ?? contractor.channel
  if (!contractor[channel]) throw refuseField('channel_without_address', '/channel')
  return channel
}

/** @throws Refusal 400 `unknown_file` unless all were reported with these tickets and are no internal ones */
export async function requireShareable(tx: Tx, ticketIds: readonly string[], fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return
  if ((await countShareable(tx, ticketIds, fileIds)) !== fileIds.length) throw refuseField('unknown_file', '/fileIds')
}

/** @throws Refusal 400 for a due day that is over */
export async function requireDueDay(tx: Tx, dueOn: string | null): Promise<void> {
  if (dueOn !== null && dueOn < (await findToday(tx))) throw refuseField('invalid_request', '/dueOn')
}

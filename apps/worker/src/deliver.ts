import type { Organization } from '@treppenhaus/db/organization'
import type { DeliveryChannel as ChannelName } from '@treppenhaus/domain/notifications'
import { type Channels, failed, type SendResult } from './channels/channel.ts'
import { claim, type DailyLimit, type Delivery, type DueCounts, settle } from './claim.ts'
import { Lanes } from './lanes.ts'

/** Hands a claimed message to its channel. @throws when it cannot be written: that is tried again like a refusal */
export type Send = (organization: Organization, delivery: Delivery) => Promise<SendResult>

export type DeliverySettings = {
  channels: Channels
  send: Send
  dailyLimits: Record<ChannelName, DailyLimit | null>
  onSettled: (organization: Organization, delivery: Delivery, state: Delivery['state'], error: string | null) => void
  onError: (error: unknown, organization: Organization) => void
}

export type Dispatcher = {
  /** Sends in the background what is due of these channels. */
  kick: (organization: Organization, due: DueCounts) => void
  /** Resolves when nothing is under way. */
  idle: () => Promise<void>
  /** Claims nothing more and waits for what is under way, `graceMs` at most. */
  stop: (graceMs: number) => Promise<void>
}

/** One busy organization leaves a quarter of a channel to the others. */
const shareOf = (parallel: number) => Math.max(1, Math.floor(parallel * 0.75))

/** Each channel has lanes of its own, so that a slow or dead one delays only itself. */
export function dispatcher(settings: DeliverySettings): Dispatcher {
  const { channels } = settings
  const work = (channel: ChannelName) => (organization: Organization) => deliverOne(settings, channel, organization)
  const lanesOf = (channel: ChannelName) =>
    new Lanes(channels[channel].parallel, shareOf(channels[channel].parallel), ({ slug }) => slug, work(channel), settings.onError)
  const lanes = { email: lanesOf('email'), sms: lanesOf('sms'), fax: lanesOf('fax'), push: lanesOf('push') }
  const idle = async () => {
    await Promise.all(Object.values(lanes).map((one) => one.idle()))
  }
  return {
    kick: (organization, due) => {
      for (const { channel, count } of due) lanes[channel].kick(organization, count)
    },
    idle,
    stop: async (graceMs) => {
      for (const one of Object.values(lanes)) one.stop()
      let timer: NodeJS.Timeout | undefined
      const grace = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, graceMs)
      })
      await Promise.race([idle(), grace])
      clearTimeout(timer)
    },
  }
}

/** @returns whether there was something to do */
async function deliverOne(settings: DeliverySettings, channel: ChannelName, organization: Organization): Promise<boolean> {
  const { channels, send, dailyLimits, onSettled, onError } = settings
  const delivery = await claim(organization, channel, channels[channel].repeatable, dailyLimits[channel])
  if (!delivery) return false
  if (delivery.state !== 'sending') {
    onSettled(organization, delivery, delivery.state, 'crash')
    return true
  }
  const result = await send(organization, delivery).catch((error: unknown) => {
    onError(error, organization)
    return failed('not_written')
  })
  const state = await settle(organization, delivery, result)
  onSettled(organization, delivery, state, result.state === 'sent' ? null : result.error)
  return true
}

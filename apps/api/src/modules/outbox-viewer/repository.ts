import type { DeliveryChannel } from '@treppenhaus/domain/notifications'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** A message that a channel of the embedded mode kept in place of sending it. */
export type SunkMessage = {
  id: string
  organization: string
  channel: DeliveryChannel
  at: string
  to: string
  from: string
  subject: string | null
  html: string | null
  text: string
  messageId: string
  attachments: { name: string; mediaType: string; base64: string }[]
}

/** Names of the newest messages; they begin with the time. */
export async function listNames(dataDir: string, organization: string, most: number): Promise<string[]> {
  const names = await readdir(folderOf(dataDir, organization)).catch(() => [])
  const messages = names.filter((name) => name.endsWith('.json') && !name.startsWith('.'))
  return messages.sort().reverse().slice(0, most)
}

export async function readMessage(dataDir: string, organization: string, name: string): Promise<SunkMessage | undefined> {
  try {
    return JSON.parse(await readFile(path.join(folderOf(dataDir, organization), path.basename(name)), 'utf8')) as SunkMessage
  } catch {
    return undefined // removed meanwhile
  }
}

const folderOf = (dataDir: string, organization: string) => path.join(dataDir, 'outbox', organization)

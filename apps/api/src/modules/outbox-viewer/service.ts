import { Refusal } from '../../errors.ts'
import { listNames, readMessage, type SunkMessage } from './repository.ts'

const MOST = 200

/** The newest messages of an organization. */
export async function listMessages(dataDir: string, organization: string): Promise<SunkMessage[]> {
  const names = await listNames(dataDir, organization, MOST)
  const messages = await Promise.all(names.map((name) => readMessage(dataDir, organization, name)))
  return messages.filter((message) => message !== undefined)
}

/** @throws Refusal 404 */
export async function findMessage(dataDir: string, organization: string, id: string): Promise<SunkMessage> {
  const name = (await listNames(dataDir, organization, Infinity)).find((one) => one.endsWith(`-${id}.json`))
  const message = name === undefined ? undefined : await readMessage(dataDir, organization, name)
  if (!message) throw new Refusal('not_found')
  return message
}

/** Addresses in a message, each once: its frame is a sandbox, in which nothing can be followed. */
export const linksIn = ({ text }: SunkMessage): string[] => [...new Set(text.match(/https?:\/\/[^\s<>"')\]]+/g) ?? [])].slice(0, 20)

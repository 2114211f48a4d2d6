import { failed, type SendResult, sent, unclear } from './channel.ts'

/** How a provider of SMS or fax is talked to; the names of the fields are the provider's own. */
export type HttpProviderSettings = {
  url: string
  token?: string | undefined
  fields: { to: string; content: string; from?: string | undefined; key?: string | undefined }
  /** The sender's number or name, when the provider wants one. */
  from?: string | undefined
  /** The answer's field that says whether it worked, and the values that mean yes. */
  accepted?: { field: string; values: readonly string[] } | undefined
  /** The provider sends a message with the same key only once. */
  idempotent: boolean
}

const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])
const TIMEOUT_MS = 30_000
const LONGEST_ANSWER = 65_536

/** POSTs one message as JSON. What was not clearly refused or accepted is `unclear`: it may have cost money and gone out. */
export async function postMessage(
  settings: HttpProviderSettings,
  message: { key: string; to: string; content: string },
): Promise<SendResult> {
  const { url, token, fields, from } = settings
  const body = {
    [fields.to]: message.to,
    [fields.content]: message.content,
    ...(fields.from && from ? { [fields.from]: from } : {}),
    ...(fields.key ? { [fields.key]: message.key } : {}),
  }
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    'idempotency-key': message.key,
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  }
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), redirect: 'manual', signal })
    return verdict(response.status, await shortText(response), settings)
  } catch (error) {
    return NOT_CONNECTED.has(causeOf(error)) ? failed('not_reachable') : unclear('no_answer')
  }
}

function verdict(status: number, text: string, { accepted }: HttpProviderSettings): SendResult {
  if (status === 429 || status === 503) return failed(`http_${status}`)
  if (status >= 500) return unclear(`http_${status}`)
  if (status === 401 || status === 403 || status === 408) return failed(`http_${status}`) // ours to mend, or a matter of time
  if (status >= 300) return failed(`http_${status}`, true)
  const answer = parsed(text)
  if (accepted) return accepted.values.includes(String(valueAt(answer, accepted.field))) ? sent : failed('refused_by_provider')
  return saysError(answer) ? failed('refused_by_provider') : sent
}

/** Some providers answer 200 and put the error inside. */
function saysError(answer: unknown): boolean {
  const { error, errors, success, status } = isRecord(answer) ? answer : {}
  const listed = Array.isArray(errors) ? errors.length > 0 : Boolean(errors)
  const word = typeof status === 'string' ? status.toLowerCase() : ''
  return Boolean(error) || listed || success === false || ['error', 'failed', 'rejected', 'invalid'].includes(word)
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** `messages.0.status` in a parsed answer. */
const valueAt = (answer: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined), answer)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function shortText(response: Response): Promise<string> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > LONGEST_ANSWER) break
  }
  return text
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
}

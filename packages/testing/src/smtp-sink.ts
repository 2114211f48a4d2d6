import { fork } from 'node:child_process'
import { once } from 'node:events'
import { until } from './until.ts'
import { type ReceivedMail, runSmtpServer, type SmtpBehaviour } from './smtp-server.ts'

export type SmtpSink = {
  port: number
  /** SMTP_URL for the worker. */
  url: string
  /** All mails so far, oldest first. */
  mails: ReceivedMail[]
  /** Refuse (`{ refuse: 451 }`), take again (`{ refuse: null }`), answer late (`{ delayMs: 500 }`). */
  behave: (behaviour: SmtpBehaviour) => void
  /** Called with every mail, before the sender gets its answer. */
  onMail: (listener: (mail: ReceivedMail) => void) => void
  /** Waits until a mail fits and returns it; without a test, any mail. @throws after `timeoutMs` */
  waitFor: (fits?: (mail: ReceivedMail) => boolean, timeoutMs?: number) => Promise<ReceivedMail>
  close: () => Promise<void>
}

/** A mail server inside this process. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const behaviour: SmtpBehaviour = {}
  const { sink, take } = collect()
  const { port, close } = await runSmtpServer(behaviour, take)
  return { ...sink, port, url: `smtp://127.0.0.1:${port}`, behave: (change) => void Object.assign(behaviour, change), close }
}

/** A mail server in a process of its own: it goes on answering while this one is busy, and outlives what the test kills. */
export async function startSmtpSinkProcess(): Promise<SmtpSink> {
  const { sink, take } = collect()
  const child = fork(new URL('smtp-sink-process.ts', import.meta.url), { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  child.on('message', (message) => take(message as ReceivedMail))
  const close = async () => {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  return { ...sink, port, url: `smtp://127.0.0.1:${port}`, behave: (change) => void child.send(change), close }
}

function collect() {
  const mails: ReceivedMail[] = []
  const listeners: ((mail: ReceivedMail) => void)[] = []
  const take = (mail: ReceivedMail) => {
    mails.push(mail)
    for (const listener of listeners) listener(mail)
  }
  const sink = {
    mails,
    onMail: (listener: (mail: ReceivedMail) => void) => void listeners.push(listener),
    waitFor: (fits: (mail: ReceivedMail) => boolean = () => true, timeoutMs = 10_000) =>
      until(
        () => mails.find(fits),
        timeoutMs,
        () => `No such mail; there are: ${mails.map(({ subject, envelope }) => `${subject} → ${envelope.to.join()}`).join('; ') || 'none'}`,
      ),
  }
  return { sink, take }
}

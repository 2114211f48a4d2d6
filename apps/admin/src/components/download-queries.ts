import { useMutation } from '@tanstack/react-query'
import { problemIn } from '@treppenhaus/api-client/problem'
import { session } from '../lib/session.ts'

interface Wanted {
  path: string
  /** What the file is called; else as the server says. */
  name?: string
}

/** Fetches a file with the log-in and hands it to the browser as a download. */
export const useDownload = () => useMutation({ networkMode: 'always', mutationFn: download })

async function download({ path, name }: Wanted): Promise<void> {
  const response = await session.fetch(new Request(new URL(path, globalThis.location.origin)))
  if (!response.ok) throw (await problemIn(response)) ?? new TypeError(`The server answered ${response.status}`)
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = name ?? /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? ''
  link.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

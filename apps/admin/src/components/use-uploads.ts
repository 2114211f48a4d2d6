import { useRef, useState } from 'react'
import { uploadFile } from '../lib/upload.ts'

export interface Upload {
  key: string
  name: string
  /** Share sent, 0 to 1; absent once it is stored. */
  progress: number | undefined
  /** Set once it is stored. */
  id: string | undefined
  error: unknown
}

const most = 10

/** Files on their way to the server, to be named by their ids afterwards. */
export function useUploads() {
  const [files, setFiles] = useState<Upload[]>([])
  const counter = useRef(0)
  const patch = (key: string, change: Partial<Upload>) =>
    setFiles((all) => all.map((file) => (file.key === key ? { ...file, ...change } : file)))

  const start = async (file: File) => {
    const key = String(counter.current++)
    setFiles((all) => [...all, { key, name: file.name, progress: 0, id: undefined, error: undefined }])
    try {
      const stored = await uploadFile(file, (progress) => patch(key, { progress }))
      patch(key, { id: stored.id, progress: undefined })
    } catch (error) {
      patch(key, { error, progress: undefined })
    }
  }

  return {
    files,
    ids: files.flatMap(({ id }) => (id ? [id] : [])),
    isBusy: files.some(({ progress }) => progress !== undefined),
    add: (chosen: readonly File[]) => chosen.slice(0, most - files.length).forEach((file) => void start(file)),
    remove: (key: string) => setFiles((all) => all.filter((file) => file.key !== key)),
    clear: () => setFiles([]),
  }
}

export type Uploads = ReturnType<typeof useUploads>

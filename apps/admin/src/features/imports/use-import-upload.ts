import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { importList } from '../../components/import-queries.ts'
import { paths } from '../../lib/paths.ts'
import { readLike, uploadImport, type Import } from './queries.ts'

const largest = 100 * 1024 * 1024

interface Sending {
  name: string
  /** Share sent, 0 to 1. */
  share: number
}

/**
 * One file on its way to the server; once it is there its import is opened.
 * @param before the import whose rows were mended in it
 */
export function useImportUpload(before?: Import) {
  const { t } = useTranslation('imports')
  const navigate = useNavigate()
  const client = useQueryClient()
  const [sending, setSending] = useState<Sending>()
  const [error, setError] = useState<unknown>()
  const [refused, setRefused] = useState<string>()
  const stopper = useRef<AbortController>(undefined)

  const send = async (file: File) => {
    stopper.current = new AbortController()
    setSending({ name: file.name, share: 0 })
    try {
      const sent = await uploadImport(file, {
        idempotencyKey: crypto.randomUUID(),
        onProgress: (share) => setSending({ name: file.name, share }),
        signal: stopper.current.signal,
      })
      // Where it cannot be carried over, what the columns mean is said by hand.
      if (before) await readLike(sent, before).catch(() => undefined)
      void client.invalidateQueries({ queryKey: ['get', importList] })
      void navigate(paths.import(sent.id))
    } catch (reason) {
      if (!(reason instanceof DOMException && reason.name === 'AbortError')) setError(reason)
    } finally {
      setSending(undefined)
    }
  }
  const refusalOf = (files: readonly File[]): string | undefined => {
    const [file] = files
    if (!file || files.length > 1) return t('upload.oneFile')
    if (file.size > largest) return t('upload.tooLarge', { name: file.name })
    return file.size === 0 ? t('upload.empty', { name: file.name }) : undefined
  }
  const choose = (files: readonly File[]) => {
    const refusal = refusalOf(files)
    setError(undefined)
    setRefused(refusal)
    if (!refusal && files[0]) void send(files[0])
  }
  return { sending, error, refused, choose, stop: () => stopper.current?.abort() }
}

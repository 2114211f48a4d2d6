import { useEffect, useState } from 'react'
import type { Photo } from '../lib/photo.ts'

/** Addresses under which the browser shows photos that are still on the device; given back when the photo or the page goes. */
export function useObjectUrls(photos: readonly Photo[]): ReadonlyMap<string, string> {
  const [urls, setUrls] = useState<ReadonlyMap<string, string>>(new Map())
  const ids = photos.map(({ id }) => id).join()
  useEffect(() => {
    const made = new Map(photos.map(({ id, blob }) => [id, URL.createObjectURL(blob)]))
    setUrls(made)
    return () => {
      for (const url of made.values()) URL.revokeObjectURL(url)
    }
    // The photos change with every step of an upload; their pictures do not.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [ids])
  return urls
}

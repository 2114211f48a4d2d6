import { useEffect, useState } from 'react'

/**
 * Addresses for pictures that are on the device only, by id; given back to the browser when the page no longer shows them.
 * @param pictures the same list as long as the pictures are the same
 */
export function useObjectUrls(pictures: readonly { id: string; blob: Blob }[]): ReadonlyMap<string, string> {
  const [urls, setUrls] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    const made = new Map(pictures.map(({ id, blob }) => [id, URL.createObjectURL(blob)]))
    // The browser gives the addresses out; the effect that takes them is the one that gives them back.
    // oxlint-disable-next-line react/set-state-in-effect
    setUrls(made)
    return () => {
      for (const url of made.values()) URL.revokeObjectURL(url)
    }
  }, [pictures])
  return urls
}

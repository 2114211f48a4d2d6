import { useEffect, useRef, useState } from 'react'
import { deviceStore } from '../lib/device-store.ts'
import { ownedPrefix, type Owner } from '../lib/storage-key.ts'

/** A text that survives a reload: kept on the device as it is typed, until `forget`. */
export function useKeptText(owner: Owner, name: string): [text: string, set: (text: string) => void, forget: () => void] {
  const key = `${ownedPrefix(owner)}${name}`
  const [text, setText] = useState('')
  const touched = useRef(false)
  useEffect(() => {
    // Where the browser keeps nothing the text lives as long as the page.
    void deviceStore.read(key).then(
      (kept) => {
        if (!touched.current && typeof kept === 'string') setText(kept)
      },
      () => undefined,
    )
  }, [key])
  const set = (next: string) => {
    touched.current = true
    setText(next)
    void deviceStore.write(key, next).catch(() => undefined)
  }
  const forget = () => {
    setText('')
    void deviceStore.remove(key).catch(() => undefined)
  }
  return [text, set, forget]
}

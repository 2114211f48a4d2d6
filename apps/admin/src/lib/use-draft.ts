import { useCallback, useState } from 'react'
import { readDevice, writeDevice } from './device-storage.ts'

interface Kept<T> {
  value: T
  at: string
}

/**
 * A value that survives a reload or a lost connection: kept on the device with each change.
 * @returns the value, its setter, the instant it was last kept, and a function that forgets it
 */
export function useDraft<T>(key: string, initial: T) {
  const [kept, setKept] = useState(() => ({ key, draft: readDevice<Kept<T>>(key) }))
  const here = kept.key === key ? kept : { key, draft: readDevice<Kept<T>>(key) }
  if (here !== kept) setKept(here)

  const setValue = useCallback(
    (value: T) => {
      const draft = { value, at: new Date().toISOString() }
      writeDevice(key, draft)
      setKept({ key, draft })
    },
    [key],
  )
  const forget = useCallback(() => {
    writeDevice(key, undefined)
    setKept({ key, draft: undefined })
  }, [key])
  return { value: here.draft?.value ?? initial, setValue, keptAt: here.draft?.at, forget }
}

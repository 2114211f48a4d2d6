import { useSyncExternalStore } from 'react'
import { useAccount } from './account-context.ts'

/** The reports on this device, and every change of them. */
export function useCompletions() {
  const { completions } = useAccount()
  return useSyncExternalStore(completions.subscribe, completions.snapshot)
}

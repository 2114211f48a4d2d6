import { useSyncExternalStore } from 'react'
import { session } from '../api.ts'

export { session }

/** Who is here, and every change of it. */
export const useSession = () => useSyncExternalStore(session.subscribe, () => session.state)

import { useQueryClient } from '@tanstack/react-query'
import { openStream } from '@treppenhaus/api-client/stream'
import { useEffect } from 'react'
import { session } from '../api.ts'
import { refreshOrders } from './order-queries.ts'

/** Fetches orders anew when the server says that something changed. */
export function useLive(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const refresh = () => refreshOrders(queries)
    return openStream(session, 'contractor', { onChange: refresh, onResync: refresh })
  }, [queries])
}

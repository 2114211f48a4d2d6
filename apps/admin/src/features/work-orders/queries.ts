import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { api } from '../../api.ts'

export type WorkOrder = Schemas['StaffWorkOrder']
export type WorkOrderRow = Schemas['StaffWorkOrderItem']
export type OrderState = 'open' | 'reported' | 'final' | 'all'

const list = '/api/v1/staff/work-orders'
const one = '/api/v1/staff/work-orders/{id}'

interface OrderFilter {
  state: OrderState
  propertyId: string | undefined
  contractorId: string | undefined
  q: string | undefined
}

/** Work orders by state, page by page. */
export const useWorkOrders = ({ state, propertyId, contractorId, q }: OrderFilter) =>
  api.useInfiniteQuery(
    'get',
    list,
    {
      params: {
        query: { state, limit: 50, ...(propertyId ? { propertyId } : {}), ...(contractorId ? { contractorId } : {}), ...(q ? { q } : {}) },
      },
    },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor ?? undefined,
    },
  )

export const useWorkOrder = (id: string) => api.useQuery('get', one, { params: { path: { id } } })

/** The ticket an order is made from; the cockpit has it already. */
export const useTicketToOrder = (id: string) => api.useQuery('get', '/api/v1/staff/tickets/{id}', { params: { path: { id } } })

export const useContractorSuggestions = (ticketId: string) =>
  api.useQuery('get', '/api/v1/staff/tickets/{id}/contractor-suggestions', { params: { path: { id: ticketId } } })

/** Puts the answered order into its page, and asks for the lists and tickets that show it. */
function useKeep() {
  const client = useQueryClient()
  return {
    onSuccess: (order: WorkOrder) => {
      client.setQueryData(['get', one, { params: { path: { id: order.id } } }], order)
      void client.invalidateQueries({ queryKey: ['get', list] })
      for (const { id } of order.tickets)
        void client.invalidateQueries({ queryKey: ['get', '/api/v1/staff/tickets/{id}', { params: { path: { id } } }] })
      void client.invalidateQueries({ queryKey: ['get', '/api/v1/staff/tickets/counts'] })
    },
  }
}

export const useCreateWorkOrder = () => api.useMutation('post', list, useKeep())
export const useEditWorkOrder = () => api.useMutation('patch', one, useKeep())
export const useSendWorkOrder = () => api.useMutation('post', '/api/v1/staff/work-orders/{id}/send', useKeep())
export const useApproveWorkOrder = () => api.useMutation('post', '/api/v1/staff/work-orders/{id}/approve', useKeep())
export const useRequestRework = () => api.useMutation('post', '/api/v1/staff/work-orders/{id}/rework', useKeep())
export const useCancelWorkOrder = () => api.useMutation('post', '/api/v1/staff/work-orders/{id}/cancel', useKeep())
export const useRepeatDelivery = () => api.useMutation('post', '/api/v1/staff/deliveries/{id}/repeat')

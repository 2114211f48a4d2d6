import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import type { LeftOutReason } from '@treppenhaus/domain/invitation'
import { api, client } from '../../api.ts'
import type { InvitationState } from '../../components/invitation-queries.ts'

export type Series = Schemas['InvitationSeries']
export type SeriesBody = Schemas['InvitationSeriesBody']
export type Preview = Schemas['InvitationSeriesPreview']

const list = '/api/v1/staff/invitations'
const series = '/api/v1/staff/invitation-series'
const pages = {
  pageParamName: 'cursor',
  initialPageParam: null,
  getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor ?? undefined,
}

interface Filter {
  q: string | undefined
  state: InvitationState | undefined
  propertyId: string | undefined
  seriesId?: string | undefined
}

/** Who was invited, each with their newest invitation; or who was not. */
export const useInvitations = ({ q, state, propertyId, seriesId }: Filter) =>
  api.useInfiniteQuery(
    'get',
    list,
    {
      params: {
        query: {
          limit: 50,
          ...(q ? { q } : {}),
          ...(state ? { state } : {}),
          ...(propertyId ? { propertyId } : {}),
          ...(seriesId ? { seriesId } : {}),
        },
      },
    },
    pages,
  )

export const useSeriesList = () => api.useInfiniteQuery('get', series, { params: { query: { limit: 50 } } }, pages)

const soon = 1000
const isUnderWay = (data: Series | undefined) => data?.state === 'queued' || data?.state === 'working'

/** One series; asked again every second until the worker is done, also after a reload. */
export const useSeries = (id: string) =>
  api.useQuery(
    'get',
    `${series}/{id}`,
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (isUnderWay(state.data as Series | undefined) ? soon : false) },
  )

/** What a series would do; the answer before stays while the next one is on its way. */
export const usePreview = (body: SeriesBody) =>
  api.useQuery('post', `${series}/preview`, { body }, { placeholderData: keepPreviousData, staleTime: 10_000 })

/** Everybody who is left out for one reason, page by page. The filter is too long for an address, so it is posted. */
export const useLeftOut = (body: SeriesBody, reason: LeftOutReason) =>
  useInfiniteQuery({
    queryKey: ['post', `${series}/left-out`, body, reason],
    queryFn: async ({ pageParam, signal }) => {
      const asked = { ...body, reason, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }
      const { data, error } = await client.POST(`${series}/left-out`, { body: asked, signal })
      if (!data) throw error
      return data
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const useStartSeries = () => {
  const cache = useQueryClient()
  return api.useMutation('post', series, {
    onSuccess: (started: Series) => {
      cache.setQueryData(['get', `${series}/{id}`, { params: { path: { id: started.id } } }], started)
      return cache.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith(list) || queryKey[1] === series })
    },
  })
}

import { useEffect, useMemo } from 'react'
import { api } from '../api.ts'
import { useMay } from '../lib/session.ts'

const pages = {
  pageParamName: 'cursor',
  initialPageParam: null,
  getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor ?? undefined,
  staleTime: 60_000,
}
const many = { params: { query: { limit: 100 } } } as const

interface Paged {
  hasNextPage: boolean
  isFetching: boolean
  isError: boolean
  fetchNextPage: () => unknown
}

/** A select offers everything, so that the rest of the pages is fetched in the background. */
function useAllPages({ hasNextPage, isFetching, isError, fetchNextPage }: Paged) {
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
}

/** Houses for a select: value, address. */
export function usePropertyOptions() {
  const query = api.useInfiniteQuery('get', '/api/v1/staff/properties', many, { ...pages, enabled: useMay('properties.read') })
  useAllPages(query)
  return useMemo(() => {
    const houses = query.data?.pages.flatMap(({ items }) => items) ?? []
    return houses.map(({ id, street, houseNumber, city }) => ({ value: id, label: `${street} ${houseNumber}, ${city}` }))
  }, [query.data])
}

/** Contractors for a select. */
export function useContractorOptions() {
  const query = api.useInfiniteQuery('get', '/api/v1/staff/contractors', many, { ...pages, enabled: useMay('contractors.read') })
  useAllPages(query)
  return useMemo(() => {
    const contractors = query.data?.pages.flatMap(({ items }) => items) ?? []
    return contractors.map(({ id, name }) => ({ value: id, label: name }))
  }, [query.data])
}

/** People for a searchable select, found by what is typed. */
export function usePeopleOptions(q: string) {
  const { data } = api.useQuery(
    'get',
    '/api/v1/staff/people',
    { params: { query: { limit: 20, ...(q ? { q } : {}) } } },
    { staleTime: 60_000, enabled: useMay('people.read') },
  )
  return useMemo(
    () => data?.items.map(({ id, name, homes }) => ({ value: id, label: homes[0] ? `${name}, ${homes[0]}` : name })) ?? [],
    [data],
  )
}

/** Groups of houses for a select. */
export function usePropertyGroupOptions() {
  const { data } = api.useQuery('get', '/api/v1/staff/property-groups', {}, { staleTime: 60_000 })
  return useMemo(() => data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [], [data])
}

/** Colleagues for a select, by name. */
export function useColleagueOptions() {
  const { data } = api.useQuery('get', '/api/v1/staff/staff-members', {}, { staleTime: 60_000 })
  return useMemo(() => data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [], [data])
}

/** All roles with what they permit. */
export const useRoles = () => api.useQuery('get', '/api/v1/staff/roles')

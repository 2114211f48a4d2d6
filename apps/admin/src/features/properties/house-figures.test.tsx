import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { openPages } from '../../components/test-pages.tsx'
import { HouseFigures } from './house-figures.tsx'
import type { Property } from './queries.ts'

vi.setConfig({ testTimeout: 30_000 })

const sum = (numerator: string, denominator: string, unitsWithoutShare = 0) => ({
  numerator,
  denominator,
  complete: numerator === denominator,
  unitsWithoutShare,
})
const open = (shareSum: Property['shareSum'], unitCount = 8) => {
  const property = { id: 'p1', unitCount, vacantCount: 1, openTickets: 0, floors: 3, unitsPerFloor: 2, shareSum } as Property
  return openPages([{ path: '/', element: <HouseFigures property={property} /> }], '/', {
    'GET properties/p1/units': () => ({ items: [] }),
  })
}

test('shares that are not the whole are said at once, and lead to where they are mended', async () => {
  await open(sum('999', '1000'))
  expect(await screen.findByText('Die Miteigentumsanteile ergeben 999/1000, nicht das Ganze.')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Anteile eintragen' }).getAttribute('href')).toBe('/properties/p1/shares')
})

test.each([
  [sum('1001', '1000', 1), 'Die Miteigentumsanteile ergeben 1001/1000, das ist mehr als das Ganze. 1 Einheit hat noch keinen Anteil.'],
  [sum('0', '1', 8), 'Noch keine Einheit hat einen Miteigentumsanteil.'],
])('%j is said in its own words', async (shareSum, words) => {
  await open(shareSum)
  expect(await screen.findByText(words)).toBeTruthy()
})

test.each([[sum('1000', '1000'), 8] as const, [sum('0', '1'), 0] as const, [null, 8] as const])(
  '%j of %i units is fine',
  async (shareSum, units) => {
    await open(shareSum, units)
    await screen.findByText('Frei')
    expect(screen.queryByText(/Miteigentumsanteil/)).toBeNull()
  },
)

// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Elevation } from './elevation.tsx'
import { renderWithTheme } from './test-render.tsx'

afterEach(cleanup)

it('says in words which flats are lit and lights exactly those', () => {
  const lit = [
    { floor: 2, position: 1 },
    { floor: 3, position: 1 },
  ]
  renderWithTheme(<Elevation floors={5} unitsPerFloor={2} lit={lit} label="2. und 3. Obergeschoss links" />)
  const drawing = screen.getByRole('img', { name: '2. und 3. Obergeschoss links' })
  expect(drawing.querySelectorAll('[data-lit]')).toHaveLength(2)
})

it('draws nothing when the house is not known', () => {
  renderWithTheme(<Elevation floors={null} unitsPerFloor={2} label="3. Obergeschoss" />)
  expect(screen.queryByRole('img')).toBeNull()
})

it('is silent when the words stand beside it', () => {
  const { container } = renderWithTheme(<Elevation floors={4} unitsPerFloor={2} label="" />)
  expect(screen.queryByRole('img')).toBeNull()
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
})

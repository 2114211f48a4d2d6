// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Stair } from './stair.tsx'
import { StairJourney } from './stair-journey.tsx'
import { renderWithTheme } from './test-render.tsx'

afterEach(cleanup)

const states = (container: HTMLElement) => [...container.querySelectorAll('[data-state]')].map((step) => step.getAttribute('data-state'))

it('climbs to the present step and says so', () => {
  const { container } = renderWithTheme(<Stair total={5} current={4} label="Termin steht, Schritt 4 von 5" />)
  expect(states(container)).toEqual(['done', 'done', 'done', 'now', 'open'])
  expect(screen.getByText('Termin steht, Schritt 4 von 5')).toBeTruthy()
})

it('has no brass step once everything is done', () => {
  const { container } = renderWithTheme(<Stair total={3} current={4} label="Behoben" />)
  expect(states(container)).toEqual(['done', 'done', 'done'])
})

it('marks the present step of a journey for screen readers', () => {
  const steps = ['Gesendet', 'Angenommen', 'Behoben'].map((label) => ({ key: label, label, icon: null }))
  renderWithTheme(<StairJourney steps={steps} current={2} label="Stand" word="Angenommen" position="Schritt 2 von 3" />)
  expect(screen.getAllByRole('listitem').map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null])
})

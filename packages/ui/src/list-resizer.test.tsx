// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ListDetail } from './list-detail.tsx'
import { renderWithTheme } from './test-render.tsx'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

const words = { list: 'Liste', detail: 'Vorgang', properties: 'Eigenschaften', resize: 'Breite', closeProperties: 'Schließen' }

function show() {
  renderWithTheme(
    <ListDetail words={words} list="a" detail="b" properties="c" detailOpen propertiesOpened={false} onPropertiesClose={() => undefined} />,
  )
  return screen.getByRole('separator', { name: 'Breite' })
}

it('moves the line with the arrow keys and remembers it', async () => {
  const line = show()
  expect(line.getAttribute('aria-valuenow')).toBe('396')
  line.focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  expect(line.getAttribute('aria-valuenow')).toBe('428')
  cleanup()
  expect(show().getAttribute('aria-valuenow')).toBe('428')
})

it('stays inside its bounds', async () => {
  const line = show()
  line.focus()
  await userEvent.keyboard('{Home}{ArrowLeft}')
  expect(line.getAttribute('aria-valuenow')).toBe('300')
})

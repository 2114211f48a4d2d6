// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { AvailabilityGrid } from './availability-grid.tsx'
import { renderWithTheme } from './test-render.tsx'

afterEach(cleanup)

function Form() {
  const [slots, setSlots] = useState<ReadonlySet<string>>(new Set(['thu/am']))
  const days = [{ key: 'thu', label: 'Do' }]
  const parts = [
    { key: 'am', label: 'vorm.' },
    { key: 'pm', label: 'nachm.' },
  ]
  return (
    <>
      <AvailabilityGrid caption="Wann?" days={days} parts={parts} value={slots} onChange={setSlots} />
      <output>{[...slots].join(' ')}</output>
    </>
  )
}

it('ticks and unticks slots with the keyboard', async () => {
  renderWithTheme(<Form />)
  const user = userEvent.setup()
  await user.tab()
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Do, vorm.' }))
  await user.keyboard(' ')
  await user.tab()
  await user.keyboard(' ')
  expect(screen.getByRole('status').textContent).toBe('thu/pm')
})

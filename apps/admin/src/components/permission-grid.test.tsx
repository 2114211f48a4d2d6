import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type Permission, permissions } from '@treppenhaus/domain/permissions'
import { renderWithTheme } from '@treppenhaus/ui/test-render'
import { useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { beforeAll, expect, test, vi } from 'vitest'
import { i18n, speak } from '../lib/i18n.ts'
import { PermissionGrid } from './permission-grid.tsx'

vi.setConfig({ testTimeout: 30_000 })
beforeAll(() => speak('de'))

function Chosen({ grantable = permissions }: { grantable?: readonly Permission[] }) {
  const [value, setValue] = useState<Permission[]>([])
  return (
    <I18nextProvider i18n={i18n}>
      <PermissionGrid label="Rechte" value={value} grantable={grantable} onChange={setValue} />
      <output>{value.join(' ')}</output>
    </I18nextProvider>
  )
}
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })

test('who may change an area may see it, and both go one after the other', async () => {
  renderWithTheme(<Chosen />)
  await userEvent.click(box('Vorgänge ändern'))
  expect(screen.getByRole('status').textContent).toBe('tickets.read tickets.write')
  expect(box('Vorgänge ansehen')).toMatchObject({ checked: true, disabled: true })
  await userEvent.click(box('Vorgänge ändern'))
  expect(box('Vorgänge ansehen')).toMatchObject({ checked: true, disabled: false })
  await userEvent.click(box('Vorgänge ansehen'))
  expect(screen.getByRole('status').textContent).toBe('')
})

test('nobody ticks what they do not hold, and nothing is written in the audit log by hand', () => {
  renderWithTheme(<Chosen grantable={['tickets.read']} />)
  expect(box('Vorgänge ansehen').disabled).toBe(false)
  expect(box('Vorgänge ändern').disabled).toBe(true)
  expect(screen.queryByRole('checkbox', { name: 'Protokoll ändern' })).toBeNull()
})

test('where nothing can be changed, signs with words stand instead of boxes', () => {
  renderWithTheme(
    <I18nextProvider i18n={i18n}>
      <PermissionGrid label="Rechte" value={['tickets.read']} grantable={[]} />
    </I18nextProvider>,
  )
  expect(screen.queryAllByRole('checkbox')).toEqual([])
  expect(screen.getAllByRole('img', { name: 'Ja' })).toHaveLength(1)
})

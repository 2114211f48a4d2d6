import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { openPages } from './test-pages.tsx'
import { TreeView, type TreeNode } from './tree-view.tsx'

vi.setConfig({ testTimeout: 30_000 })

const leaf = (id: string): TreeNode => ({ id, text: id, label: id, to: `/${id}` })
const nodes: TreeNode[] = [
  {
    id: 'haus',
    text: 'Haus',
    label: 'Haus',
    children: [
      { id: 'og', text: '1. OG', label: '1. OG', children: [leaf('WE 03'), leaf('WE 04')] },
      { id: 'eg', text: 'EG', label: 'EG', children: [leaf('WE 01')] },
    ],
  },
]
const onlyRoot = (_: TreeNode, level: number) => level === 1

const open = async () => {
  await openPages(
    [
      { path: '/', element: <TreeView label="Einheiten" nodes={nodes} startsOpen={onlyRoot} /> },
      { path: '/WE%2003', element: <p>Wohnung 3</p> },
      { path: '*', element: <p>Wohnung</p> },
    ],
    '/',
    {},
  )
  await screen.findByRole('tree', { name: 'Einheiten' })
}
const shown = () => screen.getAllByRole('treeitem').map(({ textContent }) => textContent)
const here = () => document.activeElement?.textContent

test('arrows open, close and move; what is closed is not reached', async () => {
  await open()
  expect(shown()).toEqual(['Haus', '1. OG', 'EG'])
  await userEvent.tab()
  expect(here()).toBe('Haus')
  await userEvent.keyboard('{ArrowDown}{ArrowRight}')
  expect([here(), shown()]).toEqual(['1. OG', ['Haus', '1. OG', 'WE 03', 'WE 04', 'EG']])
  await userEvent.keyboard('{ArrowRight}{ArrowDown}')
  expect(here()).toBe('WE 04')
  await userEvent.keyboard('{ArrowLeft}')
  expect(here()).toBe('1. OG')
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}')
  expect([here(), shown()]).toEqual(['Haus', ['Haus']])
})

test('Home, End, letters and the star go further', async () => {
  await open()
  await userEvent.tab()
  await userEvent.keyboard('{End}')
  expect(here()).toBe('EG')
  await userEvent.keyboard('*')
  expect(shown()).toEqual(['Haus', '1. OG', 'WE 03', 'WE 04', 'EG', 'WE 01'])
  await userEvent.keyboard('{Home}we 04')
  expect(here()).toBe('WE 04')
})

test('each row says where it stands, and one of them is in the order of the tab key', async () => {
  await open()
  const rows = screen.getAllByRole('treeitem')
  expect(rows.map((row) => ['level', 'setsize', 'posinset', 'expanded'].map((name) => row.getAttribute(`aria-${name}`)))).toEqual([
    ['1', '1', '1', 'true'],
    ['2', '2', '1', 'false'],
    ['2', '2', '2', 'false'],
  ])
  expect(rows.filter((row) => row.tabIndex === 0)).toHaveLength(1)
})

test('Enter goes there', async () => {
  await open()
  await userEvent.tab()
  await userEvent.keyboard('{End}{ArrowRight}{ArrowRight}{Enter}')
  expect(await screen.findByText('Wohnung')).toBeTruthy()
})

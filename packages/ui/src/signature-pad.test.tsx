// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { SignaturePad } from './signature-pad.tsx'
import type { Signature } from './signature-pad.tsx'
import { renderWithTheme } from './test-render.tsx'

// jsdom knows neither pointer capture nor a canvas; the picture itself is proven in a browser.
beforeEach(() => {
  Element.prototype.setPointerCapture = () => undefined
  HTMLCanvasElement.prototype.getContext = () => null
})
afterEach(cleanup)

const pointer = (x: number, y: number) => ({ clientX: x, clientY: y, pointerId: 1, isPrimary: true, button: 0 })

function draw(paper: Element, points: [number, number][]): void {
  const [first, ...rest] = points
  if (first === undefined) return
  fireEvent.pointerDown(paper, pointer(...first))
  for (const point of rest) fireEvent.pointerMove(paper, pointer(...point))
  fireEvent.pointerUp(paper, pointer(...(points.at(-1) ?? first)))
}

function pad() {
  const seen: Signature[] = []
  const words = { label: 'Unterschrift', hint: 'Mit dem Finger unterschreiben', clearLabel: 'Neu', signedLabel: 'Unterschrieben' }
  renderWithTheme(<SignaturePad {...words} onChange={(signature) => seen.push(signature)} />)
  return seen
}

it('counts strokes and names the drawing', async () => {
  const seen = pad()
  const paper = screen.getByRole('img', { name: 'Mit dem Finger unterschreiben' })
  draw(paper, [
    [10, 10],
    [20, 30],
    [40, 20],
  ])
  await waitFor(() => expect(seen).toHaveLength(1))
  draw(paper, [[60, 60]])
  await waitFor(() => expect(seen.map((signature) => signature.strokes)).toEqual([1, 2]))
  expect(screen.getByRole('img', { name: 'Unterschrieben' }).querySelector('path')?.getAttribute('d')).toMatch(/^M10 10.+M60 60h0\.1$/)
})

it('reports only the newest picture of quick strokes', async () => {
  const seen = pad()
  const paper = screen.getByRole('img')
  draw(paper, [[10, 10]])
  draw(paper, [[60, 60]])
  await waitFor(() => expect(seen.map((signature) => signature.strokes)).toEqual([2]))
})

it('forgets everything on clearing', async () => {
  const seen = pad()
  draw(screen.getByRole('img'), [
    [10, 10],
    [20, 30],
  ])
  await waitFor(() => expect(seen).toHaveLength(1))
  fireEvent.click(screen.getByRole('button', { name: 'Neu' }))
  expect(seen.at(-1)).toEqual({ strokes: 0, paths: [], png: null })
  expect(screen.queryByRole('button', { name: 'Neu' })).toBeNull()
  expect(screen.getByRole('img').querySelector('path')?.getAttribute('d')).toBe('')
})

it('draws the strokes of a kept draft again and adds to them', async () => {
  const seen: Signature[] = []
  const words = { label: 'Unterschrift', hint: 'Mit dem Finger unterschreiben', clearLabel: 'Neu', signedLabel: 'Unterschrieben' }
  const first = [
    { x: 10, y: 10 },
    { x: 20, y: 30 },
  ]
  renderWithTheme(<SignaturePad {...words} initial={[first]} onChange={(signature) => seen.push(signature)} />)
  const paper = screen.getByRole('img', { name: 'Unterschrieben' })
  expect(paper.querySelector('path')?.getAttribute('d')).toMatch(/^M10 10Q/)
  draw(paper, [
    [60, 60],
    [70, 60],
  ])
  await waitFor(() => expect(seen).toHaveLength(1))
  expect(seen[0]?.paths).toEqual([first, expect.arrayContaining([{ x: 60, y: 60 }])])
})

import { expect, test } from 'vitest'
import { checkSizes } from './sizes.ts'

const read = (file: string) => 'line\n'.repeat(Number(/\d+/.exec(file)?.[0]))

test('small files are fine', () => {
  expect(checkSizes(['20.ts', '30.ts', '190.ts', 'generated.ts'], read)).toEqual([])
})

test('a large median and large files are named', () => {
  const files = [...Array(10).keys()].map((index) => `${210 + index}.ts`)
  expect(checkSizes(files, read).map(({ message }) => message)).toEqual([
    expect.stringContaining('The median file has 214 lines'),
    expect.stringContaining('219.ts (219)'),
  ])
})

// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest'
import { styleNonce } from './style-nonce.ts'

afterEach(() => document.head.replaceChildren())

it('reads the nonce from the page', () => {
  document.head.innerHTML = '<meta name="csp-nonce" content="r4nd0m">'
  expect(styleNonce()).toBe('r4nd0m')
})

it('is empty on a page without one', () => {
  expect(styleNonce()).toBe('')
})

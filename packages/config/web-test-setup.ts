import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// What the component library asks of a browser and jsdom does not have.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  })

window.ResizeObserver = class {
  observe = () => undefined
  unobserve = () => undefined
  disconnect = () => undefined
}

Element.prototype.scrollIntoView = () => undefined

// A text field that grows measures itself again when a font arrives.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

afterEach(cleanup)

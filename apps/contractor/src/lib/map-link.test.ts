import { expect, it } from 'vitest'
import { mapLink } from './map-link.ts'

const house = { street: 'Gießerstraße', houseNumber: '3a', postalCode: '04229', city: 'Leipzig' }

it.each([
  ['Mozilla/5.0 (Linux; Android 16; Pixel 9)', /^geo:0,0\?q=Gie%C3%9Ferstra%C3%9Fe%203a%2C%2004229%20Leipzig$/],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)', /^https:\/\/maps\.apple\.com\/\?q=Gie/],
  ['Mozilla/5.0 (X11; Linux x86_64)', /^https:\/\/www\.openstreetmap\.org\/search\?query=Gie/],
])('opens the map that %s has', (agent, link) => {
  expect(mapLink(house, agent)).toMatch(link)
})

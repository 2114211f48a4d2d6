/** What a map needs of a house. */
export type Address = { street: string; houseNumber: string; postalCode: string; city: string }

/** The address in one line, as a map or an envelope takes it. */
export const addressLine = ({ street, houseNumber, postalCode, city }: Address) => `${street} ${houseNumber}, ${postalCode} ${city}`

/**
 * Opens the map of the device at the house: `geo:` on Android, Apple's own address on its devices, a map in the browser elsewhere.
 * @param agent the browser's own name of itself
 */
export function mapLink(address: Address, agent: string = navigator.userAgent): string {
  const place = encodeURIComponent(addressLine(address))
  if (/android/i.test(agent)) return `geo:0,0?q=${place}`
  if (/iphone|ipad|macintosh/i.test(agent)) return `https://maps.apple.com/?q=${place}`
  return `https://www.openstreetmap.org/search?query=${place}`
}

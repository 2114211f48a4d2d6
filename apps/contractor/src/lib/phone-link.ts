/** What `tel:` takes of a phone number as people write it. */
export const phoneLink = (phone: string) => `tel:${phone.replace(/[^+\d]/g, '')}`

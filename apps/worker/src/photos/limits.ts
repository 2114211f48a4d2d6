/** What one picture may cost. A photo of a good phone has 50 megapixels. */
export const LIMITS = { pixels: 50_000_000, seconds: 20, megabytes: 512 } as const

/** Longest side in pixels of what is kept. */
export const SIDES = { full: 2048, thumb: 400 } as const

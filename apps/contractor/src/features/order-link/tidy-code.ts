/** A typed code as the server compares it: in capitals, without what stands between the groups. */
export const tidyCode = (typed: string) => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

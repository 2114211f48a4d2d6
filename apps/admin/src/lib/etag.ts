/** What `If-Match` says of the version a change is based on. */
export const etagOf = (version: number) => `"v${version}"`

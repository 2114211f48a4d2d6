/** Where the system finds programs such as `unshare`; all else of the environment is kept from the server. */
export const searchPath = process.env['PATH']

/** Id of the main landmark in every shell; the skip link leads there. */
export const mainId = 'main'

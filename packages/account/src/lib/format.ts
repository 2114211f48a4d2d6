/** `21. Nov. 2026`, in the language of the page. */
export const formatDay = (instant: string, language: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(instant))

/** `21. Nov. 2026, 14:05`. */
export const formatMoment = (instant: string, language: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant))

/** `Deutschland`; the code itself where the browser does not know it. */
export const countryName = (code: string, language: string) =>
  new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code

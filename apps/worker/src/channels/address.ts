// One mailbox and nothing else: no list, no comment, no line break, no quoted local part.
const EMAIL = /^[^\s@<>(),;:\\"[\]]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/

export const isEmailAddress = (text: string): boolean => EMAIL.test(text)

/** Control characters would end a header or hide what follows. */
// oxlint-disable-next-line no-control-regex
export const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim()

/**
 * A telephone number as +49…, taking a leading 0 for Germany; null when it is none.
 * @param text as people write it: "0171 39200-77", "(040) 12 34", "+49 171 3920077", "0049 …"
 */
export function internationalNumber(text: string): string | null {
  const digits = text.replace(/\(0\)/g, '').replace(/[\s()/.-]/g, '')
  const number = digits.startsWith('+')
    ? digits
    : digits.startsWith('00')
      ? `+${digits.slice(2)}`
      : digits.startsWith('0')
        ? `+49${digits.slice(1)}`
        : ''
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : null
}

/** Prefixes such as +4917: what may be called, and within it what may not. */
export type NumberRule = { allow: readonly string[]; deny: readonly string[] }

// Service and premium numbers cost whatever their owner asks.
const COSTLY = ['+49118', '+49137', '+49138', '+49180', '+49190', '+49700', '+49900']
export const SMS_NUMBERS: NumberRule = { allow: ['+4915', '+4916', '+4917'], deny: COSTLY }
export const FAX_NUMBERS: NumberRule = { allow: ['+492', '+493', '+494', '+495', '+496', '+497', '+498', '+499'], deny: COSTLY }

export const mayCall = (number: string, { allow, deny }: NumberRule): boolean =>
  allow.some((prefix) => number.startsWith(prefix)) && !deny.some((prefix) => number.startsWith(prefix))

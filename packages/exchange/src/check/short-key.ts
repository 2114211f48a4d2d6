import { hash } from 'node:crypto'

const LONGEST = 400

/** A key that fits an index, however long the words are that it is made of. The first character stays: it says what kind of key it is. */
export const shortKey = (key: string): string => (key.length > LONGEST ? `${key[0]}${hash('sha256', key, 'base64')}` : key)

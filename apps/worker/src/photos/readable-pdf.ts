const TAIL_BYTES = 1024

/** A PDF that begins and ends like one and asks for no password. */
export function isReadablePdf(bytes: Buffer): boolean {
  const begins = bytes.subarray(0, 5).toString('latin1') === '%PDF-'
  const ends = bytes.subarray(-TAIL_BYTES).includes('%%EOF')
  return begins && ends && !bytes.includes('/Encrypt')
}

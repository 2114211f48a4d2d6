import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

type Options = { challenge: string; rpId?: string; rp?: { id?: string }; user?: { id: string } }
type Signing = { origin?: string; counter?: number; isVerified?: boolean; challenge?: string }

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest()
const url = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64url')

const USER_PRESENT = 0x01
const USER_VERIFIED = 0x04
const HAS_CREDENTIAL = 0x40

/** CBOR (RFC 8949), as far as passkeys need it. */
function cbor(value: number | string | Buffer | Map<number | string, unknown>): Buffer {
  const head = (major: number, size: number) => {
    if (size < 24) return Buffer.from([(major << 5) | size])
    return size < 256 ? Buffer.from([(major << 5) | 24, size]) : Buffer.from([(major << 5) | 25, size >> 8, size & 255])
  }
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one as number)])])
}

/** A security key in software: P-256, self-made credentials, a counter, and a page that says where it is. */
export function softwareAuthenticator(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(32)
  let counter = 0
  let userHandle = ''

  const clientData = (type: string, { challenge }: Options, signing: Signing) =>
    Buffer.from(JSON.stringify({ type, challenge: signing.challenge ?? challenge, origin: signing.origin ?? origin, crossOrigin: false }))
  const authenticatorData = (rpId: string, flags: number, count: number, more: Buffer = Buffer.alloc(0)) => {
    const counted = Buffer.alloc(4)
    counted.writeUInt32BE(count)
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), counted, more])
  }
  const flagsOf = ({ isVerified = true }: Signing) => USER_PRESENT | (isVerified ? USER_VERIFIED : 0)
  const common = { id: url(id), rawId: url(id), type: 'public-key', clientExtensionResults: {} }

  return {
    /** What `navigator.credentials.create` would answer. */
    create: (options: Options, signing: Signing = {}) => {
      userHandle = options.user?.id ?? ''
      const key = new Map<number, number | Buffer>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ])
      const size = Buffer.alloc(2)
      size.writeUInt16BE(id.length)
      const credential = Buffer.concat([Buffer.alloc(16), size, id, cbor(key)])
      const authData = authenticatorData(options.rp?.id ?? '', flagsOf(signing) | HAS_CREDENTIAL, counter, credential)
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ])
      const response = {
        clientDataJSON: url(clientData('webauthn.create', options, signing)),
        attestationObject: url(cbor(attestation)),
        transports: ['internal'],
      }
      return { ...common, response }
    },
    /** What `navigator.credentials.get` would answer. */
    get: (options: Options, signing: Signing = {}) => {
      counter = signing.counter ?? counter + 1
      const data = clientData('webauthn.get', options, signing)
      const authData = authenticatorData(options.rpId ?? '', flagsOf(signing), counter)
      const signature = sign('sha256', Buffer.concat([authData, sha256(data)]), privateKey)
      const response = { clientDataJSON: url(data), authenticatorData: url(authData), signature: url(signature), userHandle }
      return { ...common, response }
    },
  }
}

import { Type } from 'typebox'
import { nullable, uuid } from '../../plugins/contract.ts'

/** An uploaded file; `url` and `thumbnailUrl` are signed for the reader and live 5 minutes; null until it is ready. */
export const File = Type.Object(
  {
    id: uuid(),
    state: Type.Enum(['quarantined', 'ready', 'refused']),
    refusal: nullable(Type.Enum(['unreadable', 'too_many_pixels', 'timed_out'])),
    kind: Type.Enum(['image', 'pdf']),
    name: Type.String(),
    size: Type.Integer(),
    width: nullable(Type.Integer()),
    height: nullable(Type.Integer()),
    url: nullable(Type.String()),
    thumbnailUrl: nullable(Type.String()),
  },
  { $id: 'File' },
)

export const fileSchemas = [File]

export const FileVariantParams = Type.Object({ id: uuid(), variant: Type.Enum(['full', 'thumb']) })
export const FileSignature = Type.Object({ s: Type.String({ maxLength: 300 }) })

import { searchKinds } from '@treppenhaus/domain/search'
import { Type } from 'typebox'
import { text, uuid } from '../../plugins/contract.ts'

export const SearchQuery = Type.Object({
  q: text(100, 1),
  /** Of each kind. */
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
})

/** `about` says where or who it is, in words of the data; `archived` ones come last. */
export const SearchHit = Type.Object(
  { kind: Type.Enum([...searchKinds]), id: uuid(), title: Type.String(), about: Type.String(), archived: Type.Boolean() },
  { $id: 'SearchHit' },
)
/** By kind, each the best first. */
export const SearchHitList = Type.Object({ items: Type.Array(SearchHit) }, { $id: 'SearchHitList' })

export const searchSchemas = [SearchHit, SearchHitList]

import { Type } from 'typebox'
import { uuid } from '../../plugins/contract.ts'

/** Houses kept at the top of the own list, the newest favourite last. */
export const FavouriteList = Type.Object({ propertyIds: Type.Array(uuid()) }, { $id: 'FavouriteList' })

export const favouriteSchemas = [FavouriteList]

import { Type } from 'typebox'

export const UndoneChangeSet = Type.Object({ undone: Type.Literal(true) }, { $id: 'UndoneChangeSet' })

export const changeSetSchemas = [UndoneChangeSet]

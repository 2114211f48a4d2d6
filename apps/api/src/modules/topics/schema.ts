import { trades } from '@treppenhaus/domain/master-data'
import { ticketKinds, urgencies } from '@treppenhaus/domain/ticket'
import { Type } from 'typebox'
import { nullable, ref, uuid } from '../../plugins/contract.ts'

export const Topic = Type.Object(
  {
    id: uuid(),
    key: Type.String(),
    nameDe: Type.String(),
    nameEn: Type.String(),
    kinds: Type.Array(Type.Enum([...ticketKinds])),
    trade: nullable(Type.Enum([...trades])),
    urgency: Type.Enum([...urgencies]),
    needsAccess: Type.Boolean(),
    adviceDe: nullable(Type.String()),
    adviceEn: nullable(Type.String()),
  },
  { $id: 'Topic' },
)

export const TopicList = Type.Object({ items: Type.Array(ref(Topic)) }, { $id: 'TopicList' })

export const topicSchemas = [Topic, TopicList]

import { unitKinds } from '@treppenhaus/domain/master-data'
import { Type } from 'typebox'
import { body, instant, nullable, text, uuid } from '../../plugins/contract.ts'

const floor = () => Type.Integer({ minimum: -5, maximum: 60 })
const range = Type.Object({ from: floor(), to: floor() }, { additionalProperties: false })
const area = nullable(Type.Number({ minimum: 0, maximum: 999_999, multipleOf: 0.01 }))
const kind = Type.Enum([...unitKinds])

/** Entrances × floors × positions; floor 0 is the ground floor. */
export const UnitPattern = body('UnitPattern', {
  /** A door whose floors are filled; without ids the units stand in the property itself. */
  entrances: Type.Array(
    Type.Object({ buildingId: nullable(uuid()), entranceId: nullable(uuid()), name: text(20) }, { additionalProperties: false }),
    { minItems: 1, maxItems: 40 },
  ),
  floors: range,
  /** From the left; `floors` limits a position to some of them. */
  positions: Type.Array(
    Type.Object(
      {
        kind,
        areaM2: area,
        rooms: nullable(Type.Number({ minimum: 0, maximum: 99, multipleOf: 0.1 })),
        floors: Type.Union([range, Type.Null()]),
      },
      { additionalProperties: false },
    ),
    { maxItems: 20 },
  ),
  /** Words and tokens: `{nr}`, `{nr2}`, `{nr3}`, `{entrance}`, `{floor}`, `{level}`, `{side}`, `{position}`. */
  numbering: text(80),
  firstNumber: Type.Integer({ minimum: 0, maximum: 9_999 }),
  /** The running number begins anew at each entrance. */
  eachEntrance: Type.Boolean(),
  /** On no floor: parking spaces, cellars. */
  extras: Type.Array(
    Type.Object(
      { kind, count: Type.Integer({ minimum: 1, maximum: 500 }), numbering: text(80), areaM2: area },
      { additionalProperties: false },
    ),
    { maxItems: 10 },
  ),
})

/** Units that were made together and can be taken back together, by `POST …/change-sets/{id}/undo`. */
export const UnitGeneration = Type.Object({ id: uuid(), count: Type.Integer(), at: instant() }, { $id: 'UnitGeneration' })
export const UnitGenerationList = Type.Object({ items: Type.Array(UnitGeneration) }, { $id: 'UnitGenerationList' })

export const unitGenerationSchemas = [UnitPattern, UnitGeneration, UnitGenerationList]

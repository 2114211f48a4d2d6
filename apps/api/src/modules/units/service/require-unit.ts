import { refuseField } from '../../../errors.ts'
import { whenViolated } from '../../../plugins/constraint.ts'

type Unit = {
  buildingId: string | null
  entranceId: string | null
  shareNumerator: number | null
  shareDenominator: number | null
}

/** @throws Refusal 400 for an entrance without its building, half a fraction, and `shares_exceed_whole` */
export function requireUnit({ buildingId, entranceId, shareNumerator, shareDenominator }: Unit): void {
  if (entranceId !== null && buildingId === null) throw refuseField('unknown_reference', '/entranceId')
  if (shareNumerator !== null && shareDenominator === null) throw refuseField('invalid_request', '/shareDenominator')
  if (shareNumerator === null && shareDenominator !== null) throw refuseField('invalid_request', '/shareNumerator')
  if ((shareNumerator ?? 0) > (shareDenominator ?? 0)) throw refuseField('shares_exceed_whole', '/shareNumerator')
}

/** A number or key that another unit has, a building of another property, an entrance of another building. */
export const refuseUnit = whenViolated({
  units_number: () => refuseField('already_exists', '/number'),
  units_external_id_unique: () => refuseField('already_exists', '/externalId'),
  units_building: () => refuseField('unknown_reference', '/buildingId'),
  units_entrance: () => refuseField('unknown_reference', '/entranceId'),
})

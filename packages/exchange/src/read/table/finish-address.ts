import type { Incoming } from '@treppenhaus/domain/import'
import type { KindPlan } from './table-plan.ts'

const NUMBER_LAST = /^(.*\D) (\d+ ?[a-zA-Z]?(?: ?[-–/+] ?\d+ ?[a-zA-Z]?)*)$/
const CODE_FIRST = /^(?:[A-Z]{1,3}-)?(\d{4,5})\s+(\D.*)$/

/** Takes apart "Schäferstraße 3a" and "20357 Hamburg" where number and postal code have no column of their own. */
export function finishAddress({ fields, kind }: Incoming, { columns }: KindPlan): void {
  const { street, city } = fields
  if ((kind === 'property' || kind === 'building') && typeof street === 'string' && !columns.has('houseNumber')) {
    const [, name, number] = NUMBER_LAST.exec(street) ?? []
    if (name && number) Object.assign(fields, { street: name.trim(), houseNumber: number })
  }
  if (typeof city === 'string' && !columns.has('postalCode')) {
    const [, postalCode, name] = CODE_FIRST.exec(city) ?? []
    if (postalCode && name) Object.assign(fields, { postalCode, city: name })
  }
}

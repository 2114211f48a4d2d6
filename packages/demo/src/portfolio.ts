import type { contractorProperties, contractors } from '@treppenhaus/db/schema/contractors'
import type { people } from '@treppenhaus/db/schema/people'
import type { properties, units } from '@treppenhaus/db/schema/properties'
import type { boardMemberships, ownerships, tenancies } from '@treppenhaus/db/schema/tenancies'
import { DAY, dayOf, later } from './calendar.ts'
import { contractorPlans, type ContractorPlan } from './contractors.ts'
import { houses, type HousePlan } from './houses.ts'
import { addressPart, companies, firstNamesMr, firstNamesMs, lastNames } from './names.ts'
import type { Random } from './random.ts'

type New<T extends { $inferInsert: object }> = T['$inferInsert'] & { id: string }
export type DemoUnit = New<typeof units> & { house: New<typeof properties>; residents: New<typeof people>[] }

export type Portfolio = ReturnType<typeof makePortfolio>

/** Houses, flats, people and contractors of the demo organization. @param now what the dates lead up to */
export function makePortfolio(random: Random, now: Date) {
  const rows = {
    properties: [] as New<typeof properties>[],
    units: [] as DemoUnit[],
    people: [] as New<typeof people>[],
    tenancies: [] as New<typeof tenancies>[],
    ownerships: [] as New<typeof ownerships>[],
    boardMemberships: [] as New<typeof boardMemberships>[],
    contractors: [] as (New<typeof contractors> & { plan: ContractorPlan })[],
    contractorProperties: [] as (typeof contractorProperties.$inferInsert)[],
  }
  const used = new Set<string>()
  const daysAgo = (days: number) => dayOf(later(now, -days * DAY))

  const person = (fixed: Partial<New<typeof people>> = {}): New<typeof people> => {
    const ms = fixed.salutation ? fixed.salutation === 'ms' : random.chance(0.52)
    const names = {
      firstName: fixed.firstName ?? random.pick(ms ? firstNamesMs : firstNamesMr),
      lastName: fixed.lastName ?? random.pick(lastNames),
    }
    let mailbox = `${addressPart(names.firstName)}.${addressPart(names.lastName)}`
    while (used.has(mailbox)) mailbox += random.integer(2, 99)
    used.add(mailbox)
    const row = {
      id: random.uuid(),
      kind: 'natural' as const,
      salutation: ms ? ('ms' as const) : ('mr' as const),
      ...names,
      email: random.chance(0.85) || fixed.firstName ? `${mailbox}@post.example` : null,
      mobile: random.chance(0.8) ? `0171 392${String(random.integer(1000, 9999))}` : null,
      phone: random.chance(0.3) ? `0341 90${random.integer(1000, 9999)}` : null,
      locale: random.chance(0.93) ? ('de' as const) : ('en' as const),
      ...fixed,
    }
    rows.people.push(row)
    return row
  }

  const company = () => {
    const name = random.pick(companies)
    const row = {
      id: random.uuid(),
      kind: 'company' as const,
      companyName: name,
      email: `post@${addressPart(name).slice(0, 24)}.example`,
      phone: `040 70${random.integer(1000, 9999)}`,
    }
    rows.people.push(row)
    return row
  }

  const marta = person({ salutation: 'ms', firstName: 'Marta', lastName: 'Wiśniewska', mobile: '0171 3920042', locale: 'de' })
  const tran = person({ salutation: 'mr', firstName: 'Ngoc Anh', lastName: 'Tran', mobile: '0171 3920043', locale: 'de' })
  const oyelaran = person({ salutation: 'mr', firstName: 'Emeka', lastName: 'Oyelaran', mobile: '0171 3920044', locale: 'en' })
  const selin = person({ salutation: 'ms', title: 'Dr.', firstName: 'Selin', lastName: 'Aydın', mobile: '0171 3920045', locale: 'de' })

  const live = (unit: DemoUnit, who: New<typeof people>, startsOn: string, endsOn: string | null = null) => {
    rows.tenancies.push({ id: random.uuid(), unitId: unit.id, personId: who.id, startsOn, endsOn })
    if (endsOn === null || endsOn >= dayOf(now)) unit.residents.push(who)
  }

  const fill = (unit: DemoUnit) => {
    if (unit.kind === 'parking') return
    if (random.chance(0.3)) live(unit, person(), daysAgo(random.integer(1500, 3000)), daysAgo(random.integer(700, 1400)))
    if (random.chance(0.04)) return // vacant
    const movedIn = daysAgo(random.integer(40, 690))
    if (unit.kind === 'commercial') return live(unit, company(), movedIn)
    const residents = random.chance(0.6) ? 2 : 1
    for (let i = 0; i < residents; i++) live(unit, person(), movedIn)
  }

  for (const plan of houses) {
    const house = makeHouse(random, plan)
    rows.properties.push(house)
    const flats = makeUnits(random, plan, house)
    rows.units.push(...flats)
    if (plan.managementType === 'condominium') {
      const owners: New<typeof people>[] = []
      for (const unit of flats) {
        const isSelins = plan.number === '1014' && unit.floor === 3 && unit.position === 1
        const owner =
          isSelins || (plan.number === '2008' && unit.floor === 4 && unit.position === 2)
            ? selin
            : owners.length > 2 && random.chance(0.2)
              ? random.pick(owners)
              : person()
        owners.push(owner)
        rows.ownerships.push({ id: random.uuid(), personId: owner.id, unitId: unit.id, startsOn: daysAgo(random.integer(800, 6000)) })
        if (!isSelins && owner !== selin && random.chance(0.4) && unit.kind === 'flat') live(unit, owner, daysAgo(random.integer(300, 790)))
      }
      const board =
        plan.number === '1014' ? [selin, ...owners.filter((owner) => owner !== selin).slice(0, 2)] : [...new Set(owners)].slice(0, 3)
      for (const member of board)
        rows.boardMemberships.push({ id: random.uuid(), propertyId: house.id, personId: member.id, startsOn: daysAgo(420) })
    } else {
      const owner = plan.managementType === 'own' ? company() : random.chance(0.5) ? person() : company()
      rows.ownerships.push({ id: random.uuid(), personId: owner.id, propertyId: house.id, startsOn: daysAgo(random.integer(1000, 7000)) })
    }
    for (const unit of flats) {
      const resident =
        plan.number !== '1014'
          ? undefined
          : unit.position !== 1
            ? undefined
            : unit.floor === 3
              ? marta
              : unit.floor === 2
                ? tran
                : unit.floor === 4
                  ? oyelaran
                  : undefined
      if (resident) {
        unit.residents.length = 0
        rows.tenancies = rows.tenancies.filter((tenancy) => tenancy.unitId !== unit.id)
        live(unit, resident, resident === marta ? '2021-04-01' : daysAgo(random.integer(300, 1200)))
      } else if (unit.residents.length === 0) fill(unit)
    }
  }

  for (const plan of contractorPlans) {
    const { key: _, serves, ...values } = plan
    const row = { id: random.uuid(), ...values, plan }
    rows.contractors.push(row)
    for (const house of rows.properties)
      if (serves.includes(house.city)) rows.contractorProperties.push({ contractorId: row.id, propertyId: house.id })
  }
  return { ...rows, marta, tran, selin }
}

function makeHouse(random: Random, { shops: _, parking: __, ...plan }: HousePlan): New<typeof properties> {
  return { id: random.uuid(), ...plan, emergencyPhone: plan.city === 'Hamburg' ? '040 66969112' : null }
}

function makeUnits(random: Random, plan: HousePlan, house: New<typeof properties>): DemoUnit[] {
  const flats: DemoUnit[] = []
  for (let floor = 0; floor < plan.floors; floor++)
    for (let position = 1; position <= plan.unitsPerFloor; position++) {
      const shop = plan.shops === true && floor === 0
      const rooms = shop ? null : random.integer(2, 4)
      const area = shop ? random.integer(48, 130) : rooms! * 22 + random.integer(6, 20)
      flats.push({
        ...{ id: random.uuid(), propertyId: house.id, house, residents: [] },
        ...{ number: shop ? `Laden ${position}` : `WE ${floor}0${position}`, kind: shop ? 'commercial' : 'flat', floor, position },
        ...{ rooms: rooms === null ? null : `${rooms}.0`, areaM2: `${area}.${random.integer(10, 99)}` },
      })
    }
  for (let place = 1; place <= plan.parking; place++)
    flats.push({
      id: random.uuid(),
      propertyId: house.id,
      house,
      residents: [],
      number: `Stellplatz ${place}`,
      kind: 'parking',
      floor: -1,
      position: null,
      areaM2: '12.50',
    })
  if (plan.managementType === 'condominium') shareOut(flats)
  return flats
}

/** Ownership shares in thousandths after the area; the last one takes what rounding leaves. */
function shareOut(units: DemoUnit[]) {
  const total = units.reduce((sum, { areaM2 }) => sum + Number(areaM2), 0)
  let left = 1000
  for (const [index, unit] of units.entries()) {
    const share = index === units.length - 1 ? left : Math.round((Number(unit.areaM2) / total) * 1000)
    left -= share
    Object.assign(unit, { shareNumerator: share, shareDenominator: 1000 })
  }
}

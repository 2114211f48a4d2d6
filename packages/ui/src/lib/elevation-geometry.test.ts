import { describe, expect, it } from 'vitest'
import { elevationGeometry, isDrawable, isLit } from './elevation-geometry.ts'

describe('elevationGeometry', () => {
  it('stands flats of the same landing place above one another', () => {
    const { units } = elevationGeometry({ floors: 5, unitsPerFloor: 2 })
    const riser = units.filter((unit) => unit.position === 1)
    expect(riser).toHaveLength(5)
    expect(new Set(riser.map((unit) => unit.x)).size).toBe(1)
    expect(riser[0]?.floor).toBe(0)
    expect(riser[0]?.y).toBeGreaterThan(riser[4]?.y ?? 0)
  })

  it('keeps the stair between the left and the right half of the landing', () => {
    const { units, stairX } = elevationGeometry({ floors: 1, unitsPerFloor: 3 })
    expect(units.map((unit) => unit.x < stairX)).toEqual([true, true, false])
  })
})

describe('isDrawable', () => {
  it('refuses what cannot be a house', () => {
    expect(isDrawable({ floors: 5, unitsPerFloor: 2 })).toBe(true)
    expect(isDrawable({ floors: 0, unitsPerFloor: 2 })).toBe(false)
    expect(isDrawable({ floors: 2.5, unitsPerFloor: 2 })).toBe(false)
    expect(isDrawable({ floors: 4, unitsPerFloor: 40 })).toBe(false)
    expect(isDrawable({ floors: 4 })).toBe(false)
  })
})

describe('isLit', () => {
  it('needs storey and place', () => {
    const lit = [{ floor: 3, position: 1 }]
    expect(isLit(lit, { floor: 3, position: 1 })).toBe(true)
    expect(isLit(lit, { floor: 3, position: 2 })).toBe(false)
    expect(isLit(lit, { floor: 2, position: 1 })).toBe(false)
  })
})

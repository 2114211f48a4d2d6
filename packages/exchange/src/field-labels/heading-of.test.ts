import { columnTargets } from '@treppenhaus/domain/column-targets'
import type { ColumnTarget } from '@treppenhaus/domain/import'
import { locales } from '@treppenhaus/domain/master-data'
import { fieldsOf, recordKinds } from '@treppenhaus/domain/record-kinds'
import { describe, expect, it } from 'vitest'
import { headingOf, labelsIn, targetsByHeading } from './heading-of.ts'

const own = [{ kind: 'unit', key: 'balcony', type: 'yes_no', choices: [] }] as const

describe.each(locales)('the headings of our tables in %s', (locale) => {
  it('have one of its own for every target', () => {
    const headings = columnTargets(own).map((target) => headingOf(target, locale))
    expect(new Set(headings).size).toBe(headings.length)
  })

  it('are understood again, in any case, as is the target itself', () => {
    const meaning = targetsByHeading(own)
    for (const target of columnTargets(own)) {
      expect(meaning.get(headingOf(target, locale).toLowerCase())).toBe(target)
      expect(meaning.get(target.toLowerCase())).toBe(target)
    }
  })

  it('call an own field by its key', () => {
    expect(headingOf('unit.custom.balcony', locale)).toMatch(/: balcony$/)
  })

  it('have a word for every choice', () => {
    for (const kind of recordKinds)
      for (const [name, field] of Object.entries(fieldsOf(kind)))
        if ((field.type === 'choice' || field.type === 'choices') && `${kind}.${name}` !== 'building.energyClass') {
          const words = labelsIn(locale).choices[`${kind}.${name}` satisfies ColumnTarget]
          expect(Object.keys(words ?? {}), `${kind}.${name}`).toEqual(field.of)
          expect(new Set(Object.values(words ?? {})).size).toBe(field.of.length)
        }
  })
})

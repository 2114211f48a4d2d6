import type { PatternError } from '@treppenhaus/domain/unit-generator'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldProblem } from '../../lib/record-form.ts'
import type { GeneratorFields } from './generator-fields.ts'
import type { Building } from './queries.ts'

const shownNumbers = 3

/** Entrances and errors of a pattern in words. */
export function usePatternWords({ entrances }: GeneratorFields, buildings: readonly Building[], house: string) {
  const { t } = useTranslation(['unit-generator', 'errors'])
  const entranceOf = useCallback(
    (index: number): string => {
      const { place = '', name = '' } = entrances[index] ?? {}
      const [buildingId, entranceId] = place.split('/')
      const building = buildings.find(({ id }) => id === buildingId)
      const door = building?.entrances.find(({ id }) => id === entranceId)?.name ?? name.trim()
      return [building?.name, door].filter(Boolean).join(', ') || house
    },
    [entrances, buildings, house],
  )
  return {
    entranceOf,
    fieldError: (problem: FieldProblem | undefined) => (problem ? t(`errors:field.${problem.key}`, { ...problem }) : undefined),
    /** All errors at one place in one sentence; of many numbers only the first are named. */
    patternError: (errors: readonly PatternError[], path: string): string | undefined => {
      const own = errors.filter((error) => error.path === path)
      const [first] = own
      if (!first) return undefined
      const alike = own.filter(({ code }) => code === first.code).flatMap(({ value }) => (value === undefined ? [] : [value]))
      const numbers = alike.slice(0, shownNumbers).join(', ')
      const rest = alike.length - shownNumbers
      const words = t(`unit-generator:error.${first.code}`, { numbers })
      return rest > 0 ? `${words} ${t('unit-generator:error.more', { count: rest })}` : words
    },
  }
}

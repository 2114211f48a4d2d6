import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AppMultiSelect } from './app-multi-select.tsx'
import { usePropertyOptions } from './options-queries.ts'
import { Segments } from './segments.tsx'
import { useMe } from '../lib/session.ts'

interface PropertyChoiceProps {
  all: boolean
  propertyIds: string[]
  onChange: (change: { allProperties?: boolean; propertyIds?: string[] }) => void
  error?: string | undefined
  children?: ReactNode
}

/** All houses, or some of them. Only who works with all may give all. */
export function PropertyChoice({ all, propertyIds, onChange, error, children }: PropertyChoiceProps) {
  const { t } = useTranslation(['office', 'common'])
  const { allProperties } = useMe()
  const properties = usePropertyOptions()
  return (
    <>
      <Segments
        legend={t('office:scope.legend')}
        options={[
          { value: 'all', label: t('office:scope.all') },
          { value: 'some', label: t('office:scope.some') },
        ]}
        value={all ? 'all' : 'some'}
        onChange={(value) => onChange({ allProperties: value === 'all' })}
        disabled={!allProperties}
      />
      {all ? null : (
        <>
          {children}
          <AppMultiSelect
            data-field="propertyIds"
            label={t('office:scope.properties')}
            searchable
            data={properties}
            value={propertyIds}
            error={error}
            nothingFoundMessage={t('common:noHits')}
            clearButtonProps={{ 'aria-label': t('common:remove') }}
            onChange={(chosen) => onChange({ propertyIds: chosen })}
          />
        </>
      )}
    </>
  )
}

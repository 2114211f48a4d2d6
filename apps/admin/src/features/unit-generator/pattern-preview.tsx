import { MOST_GENERATED } from '@treppenhaus/domain/unit-generator'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Title } from '@mantine/core'
import { usePlaceWords } from '../../components/use-place-words.ts'
import { formatNumber } from '../../lib/format.ts'
import type { Preview } from './generator-preview.ts'
import classes from './generator.module.css'
import { HousePreview } from './house-preview.tsx'

interface PatternPreviewProps {
  preview: Preview
  /** How many units the house has already. */
  there: number
  unitsPerFloor: number
}

/** What would be made, as a drawing and as a list, while somebody types. */
export function PatternPreview({ preview: { units, errors, blocks }, there, unitsPerFloor }: PatternPreviewProps) {
  const { t } = useTranslation(['unit-generator', 'units', 'words'])
  const places = usePlaceWords()
  const title = useId()
  const wrong = new Set(errors.map(({ value }) => value))
  return (
    <section aria-labelledby={title} className={classes.preview}>
      <Title order={2} id={title} className={classes.title ?? ''}>
        {t('unit-generator:preview.title')}
      </Title>
      <p className={classes.hint} role="status">
        {t('unit-generator:preview.count', { count: units.length })}
        {there > 0 ? ` ${t('unit-generator:preview.there', { count: there })}` : ''}
      </p>
      {blocks.length > 0 ? <HousePreview label={t('unit-generator:preview.front', { count: units.length })} blocks={blocks} /> : null}
      {units.length > 0 ? (
        // What scrolls must be reached by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div role="region" aria-label={t('unit-generator:preview.list')} tabIndex={0} className={classes.listFrame}>
          <ol className={classes.list}>
            {units.slice(0, MOST_GENERATED).map(({ number, kind, floor, position, areaM2, rooms }, index) => (
              <li key={index} data-wrong={wrong.has(number) || undefined}>
                <strong>{number || t('unit-generator:preview.noNumber')}</strong>
                <span>
                  {[
                    places.unit({ floor, position, unitsPerFloor }),
                    t(`words:unitKind.${kind}`),
                    areaM2 === null ? '' : t('units:area', { area: formatNumber(areaM2) }),
                    rooms === null ? '' : t('unit-generator:preview.rooms', { rooms: formatNumber(rooms) }),
                    wrong.has(number) ? t('unit-generator:preview.wrong') : '',
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </li>
            ))}
          </ol>
        </div>
      ) : null}
    </section>
  )
}

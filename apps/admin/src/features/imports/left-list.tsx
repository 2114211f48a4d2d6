import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DataSection } from '../../components/data-section.tsx'
import { useRecordWords } from '../../components/use-record-words.ts'
import { pathOfRecord } from '../../lib/record-path.ts'
import type { Leftovers } from './queries.ts'
import classes from './record-rows.module.css'

/** What a rollback could not take back, each with the reason and the way to it. */
export function LeftList({ items }: Pick<Leftovers, 'items'>) {
  const { t } = useTranslation('imports')
  const words = useRecordWords()
  return (
    <DataSection title={t('rollBack.leftTitle')}>
      <ul className={classes.rows} aria-label={t('rollBack.leftTitle')}>
        {items.map(({ kind, recordId, name, reason }) => {
          const to = pathOfRecord(kind, recordId)
          return (
            <li key={recordId} className={classes.row}>
              <div className={classes.head}>
                <span className={classes.kind}>{words.kind(kind)}</span>
                {to ? (
                  <Anchor component={Link} to={to} className={classes.name ?? ''}>
                    {name ?? words.kind(kind)}
                  </Anchor>
                ) : (
                  <span className={classes.name}>{name}</span>
                )}
                <span className={classes.place}>{t(`error.${reason}`)}</span>
              </div>
            </li>
          )
        })}
      </ul>
    </DataSection>
  )
}

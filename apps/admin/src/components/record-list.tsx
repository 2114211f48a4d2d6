import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import classes from './record-list.module.css'

interface Record {
  key: string
  to: string
  /** Plate, circle or square. */
  sign: ReactNode
  name: string
  facts: ReactNode
  /** At the end of the line. */
  end?: ReactNode
}

interface RecordListProps {
  label: string
  records: readonly Record[]
}

/** Records as rows; the whole row leads to the record. */
export function RecordList({ label, records }: RecordListProps) {
  return (
    <ul className={classes.list} aria-label={label}>
      {records.map(({ key, to, sign, name, facts, end }) => (
        <li key={key}>
          <Link to={to} className={classes.row}>
            <span className={classes.sign}>{sign}</span>
            <span className={classes.words}>
              <span className={classes.name}>{name}</span>
              <span className={classes.facts}>{facts}</span>
            </span>
            <span className={classes.end}>{end}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** The button below a list that has more pages. */
export function MoreButton({ list }: { list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown } }) {
  const { t } = useTranslation('common')
  if (!list.hasNextPage) return null
  return (
    <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      {t('more')}
    </Button>
  )
}

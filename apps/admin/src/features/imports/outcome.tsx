import { Anchor, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Loaded } from '../../components/loaded.tsx'
import { useTimeWords } from '../../components/use-time-words.ts'
import { paths } from '../../lib/paths.ts'
import { ErrorFile } from './error-file.tsx'
import classes from './imports.module.css'
import { LeftList } from './left-list.tsx'
import { useLeftovers, type Import } from './queries.ts'
import { RollBackButton } from './roll-back-button.tsx'

/** How it ended: taken over, with the way back; or taken back, with what had to stay. */
export function Outcome({ found }: { found: Import }) {
  const { t } = useTranslation('imports')
  const times = useTimeWords()
  const { state, finishedAt, openConflicts, id, counts } = found
  if (state === 'rolled_back') return <RolledBack found={found} />
  const errorRows = counts?.errorRows ?? 0
  return (
    <>
      <div className={classes.card}>
        <p role="status">
          <b>{t('run.done')}</b>
          <br />
          {finishedAt ? t('run.doneText', { when: times.moment(finishedAt) }) : null}
        </p>
        {openConflicts > 0 ? (
          <p>
            {t('run.conflicts', { count: openConflicts })}{' '}
            <Anchor component={Link} to={`${paths.importConflicts}?import=${id}`}>
              {t('run.conflictsLink')}
            </Anchor>
          </p>
        ) : null}
        <div className={classes.acts}>
          <Button component={Link} to={paths.properties} variant="default">
            {t('run.properties')}
          </Button>
          <RollBackButton found={found} />
        </div>
      </div>
      {errorRows > 0 ? <ErrorFile found={found} count={errorRows} /> : null}
    </>
  )
}

function RolledBack({ found: { id } }: { found: Import }) {
  const { t } = useTranslation('imports')
  const leftovers = useLeftovers(id)
  return (
    <Loaded query={leftovers} rows={2}>
      {({ items, count }) => (
        <>
          <div className={classes.card}>
            <p role="status">
              <b>{t('rollBack.done')}</b>
              <br />
              {count > 0 ? t('rollBack.left', { count }) : t('rollBack.doneText')}
            </p>
          </div>
          {count > 0 ? <LeftList items={items} /> : null}
        </>
      )}
    </Loaded>
  )
}

import { Button } from '@mantine/core'
import { Notice } from '@treppenhaus/ui/notice'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Loaded } from '../../components/loaded.tsx'
import { paths } from '../../lib/paths.ts'
import { formatDate } from '../../lib/format.ts'
import { DiscardButton } from './discard-button.tsx'
import { FileForm } from './file-form.tsx'
import classes from './imports.module.css'
import { ProblemNotice } from './problem-notice.tsx'
import { useImportFields, useImportTable, type Import } from './queries.ts'

/** The first step: how the file is read, what its columns mean, how it is taken over. */
export function FileStep({ found }: { found: Import }) {
  const { t } = useTranslation('imports')
  const { sameAs, state, actions } = found
  const mayEdit = actions.includes('edit')
  return (
    <>
      <div className={classes.notices}>
        {state === 'discarded' ? <Notice>{t('discard.state')}</Notice> : null}
        <ProblemNotice found={found} />
        {sameAs ? (
          <Notice
            action={
              <Button component={Link} to={paths.import(sameAs.id)} variant="default" size="xs">
                {t('againLink')}
              </Button>
            }
          >
            {t('again', { date: formatDate(sameAs.createdAt) })}
          </Notice>
        ) : null}
      </div>
      {mayEdit ? found.dialect ? <TableForm found={found} /> : <FileForm found={found} table={undefined} fields={[]} /> : null}
      {mayEdit ? null : <DiscardButton found={found} />}
    </>
  )
}

function TableForm({ found }: { found: Import }) {
  const table = useImportTable(found)
  const fields = useImportFields()
  return (
    <Loaded query={table} rows={8} rowHeight={60}>
      {(columns) => (
        <Loaded query={fields} rows={8} rowHeight={60}>
          {({ items }) => <FileForm key={columns.headings.join('\n')} found={found} table={columns} fields={items} />}
        </Loaded>
      )}
    </Loaded>
  )
}

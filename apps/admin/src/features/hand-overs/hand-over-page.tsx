import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { ConfirmDialog } from '@treppenhaus/ui/confirm-dialog'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { DataPage } from '../../components/data-page.tsx'
import { DataSection, FactList } from '../../components/data-section.tsx'
import { useImports } from '../../components/import-queries.ts'
import { ImportRows } from '../../components/import-rows.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { MoreButton } from '../../components/record-list.tsx'
import { useToast } from '../../components/use-toast.ts'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { Delivery } from './delivery.tsx'
import classes from './hand-overs.module.css'
import { useDeleteHandOver, useHandOver, type HandOver } from './queries.ts'

/** One way in: how it goes by, how a file gets there, and every run. */
export function HandOverPage() {
  const { id = '' } = useParams()
  const handOver = useHandOver(id)
  return <Loaded query={handOver}>{(found) => <Details handOver={found} />}</Loaded>
}

function Details({ handOver }: { handOver: HandOver }) {
  const { t } = useTranslation(['hand-overs', 'words', 'common'])
  const may = useMay('exchange.write')
  const { id, name, active, onErrors, options, recipients } = handOver
  return (
    <DataPage
      title={name}
      meta={active ? undefined : t('hand-overs:inactive')}
      back={{ to: paths.handOvers, label: t('hand-overs:title') }}
      actions={
        may ? (
          <>
            <Delete handOver={handOver} />
            <Button component={Link} to={paths.editHandOver(id)} leftSection={<IconPencil aria-hidden="true" />} variant="default">
              {t('common:edit')}
            </Button>
          </>
        ) : null
      }
    >
      <DataSection title={t('hand-overs:settings')}>
        <FactList
          facts={[
            [t('hand-overs:field.complete'), t(options.complete ? 'common:yes' : 'common:no')],
            [t('hand-overs:field.onErrors'), t(`hand-overs:field.${onErrors}`)],
            [t('hand-overs:managementType'), t(`words:managementType.${options.managementType}`)],
            [t('hand-overs:field.recipients'), recipients.map((one) => one.name).join(', ') || t('hand-overs:nobody')],
          ]}
        />
      </DataSection>
      <Delivery handOver={handOver} />
      <History handOver={handOver} />
    </DataPage>
  )
}

function History({ handOver: { id } }: { handOver: HandOver }) {
  const { t } = useTranslation('hand-overs')
  const runs = useImports(id)
  const rows = runs.data?.pages.flatMap(({ items }) => items)
  return (
    <DataSection title={t('history')}>
      <Loaded query={{ ...runs, data: rows }} rows={4} rowHeight={60}>
        {(found) =>
          found.length === 0 ? <p className={classes.text}>{t('noRuns')}</p> : <ImportRows label={t('history')} imports={found} />
        }
      </Loaded>
      <MoreButton list={runs} />
    </DataSection>
  )
}

function Delete({ handOver: { id, name } }: { handOver: HandOver }) {
  const { t } = useTranslation(['hand-overs', 'common'])
  const [asked, setAsked] = useState(false)
  const remove = useDeleteHandOver()
  const navigate = useNavigate()
  const toast = useToast()
  const confirm = () =>
    remove.mutate(
      { params: { path: { id } } },
      {
        onSuccess: () => {
          toast.done(t('hand-overs:delete.done', { name }))
          void navigate(paths.handOvers, { replace: true })
        },
      },
    )
  return (
    <>
      <Button variant="subtle" onClick={() => setAsked(true)}>
        {t('hand-overs:delete.act')}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={confirm}
        title={t('hand-overs:delete.title', { name })}
        confirmLabel={t('hand-overs:delete.act')}
        cancelLabel={t('common:cancel')}
        closeLabel={t('common:close')}
        busy={remove.isPending}
        danger
      >
        <p>{t('hand-overs:delete.text')}</p>
        <ProblemAlert error={remove.error} />
      </ConfirmDialog>
    </>
  )
}

import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { ConfirmDialog } from '@treppenhaus/ui/confirm-dialog'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useRollBackImport, type Import } from './queries.ts'

/** Takes back what a file did, as a whole. */
export function RollBackButton({ found: { id, actions } }: { found: Import }) {
  const { t } = useTranslation(['imports', 'common'])
  const [asked, setAsked] = useState(false)
  const rollBack = useRollBackImport()
  if (!actions.includes('roll_back')) return null
  return (
    <>
      <Button variant="default" leftSection={<IconArrowBackUp aria-hidden="true" />} onClick={() => setAsked(true)}>
        {t('imports:rollBack.act')}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={() => rollBack.mutate({ params: { path: { id } } }, { onSuccess: () => setAsked(false) })}
        title={t('imports:rollBack.title')}
        confirmLabel={t('imports:rollBack.act')}
        cancelLabel={t('common:cancel')}
        closeLabel={t('common:close')}
        busy={rollBack.isPending}
        danger
      >
        <p>{t('imports:rollBack.text')}</p>
        <ProblemAlert error={rollBack.error} />
      </ConfirmDialog>
    </>
  )
}

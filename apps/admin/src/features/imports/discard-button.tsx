import { Button } from '@mantine/core'
import { ConfirmDialog } from '@treppenhaus/ui/confirm-dialog'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useToast } from '../../components/use-toast.ts'
import { paths } from '../../lib/paths.ts'
import { useDiscardImport, type Import } from './queries.ts'

/** Gives a file up of which nothing was taken over. */
export function DiscardButton({ found: { id, actions } }: { found: Import }) {
  const { t } = useTranslation(['imports', 'common'])
  const [asked, setAsked] = useState(false)
  const discard = useDiscardImport()
  const navigate = useNavigate()
  const toast = useToast()
  if (!actions.includes('discard')) return null
  const confirm = () =>
    discard.mutate(
      { params: { path: { id } } },
      {
        onSuccess: () => {
          toast.done(t('imports:discard.done'))
          void navigate(paths.exchange)
        },
      },
    )
  return (
    <>
      <Button variant="subtle" onClick={() => setAsked(true)}>
        {t('imports:discard.act')}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={confirm}
        title={t('imports:discard.title')}
        confirmLabel={t('imports:discard.act')}
        cancelLabel={t('common:cancel')}
        closeLabel={t('common:close')}
        busy={discard.isPending}
      >
        <p>{t('imports:discard.text')}</p>
        <ProblemAlert error={discard.error} />
      </ConfirmDialog>
    </>
  )
}

import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useToast } from './use-toast.ts'
import { useProblemWords } from './use-problem-words.ts'

interface ArchiveButtonProps {
  archived: boolean
  isPending: boolean
  /** Sends the change. */
  onChange: (archived: boolean, callbacks: { onSuccess: () => void; onError: (error: unknown) => void }) => void
}

/** Puts a record out of sight, or back; nothing is lost, so nothing is asked. */
export function ArchiveButton({ archived, isPending, onChange }: ArchiveButtonProps) {
  const { t } = useTranslation('common')
  const toast = useToast()
  const words = useProblemWords()
  const change = () =>
    onChange(!archived, {
      onSuccess: () => void toast.done(t(archived ? 'restored' : 'archived')),
      onError: (error) => void toast.failed(words(error)),
    })
  return (
    <Button variant="subtle" loading={isPending} onClick={change}>
      {t(archived ? 'restore' : 'archive')}
    </Button>
  )
}

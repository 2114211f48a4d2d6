import { Button } from '@mantine/core'
import { IconPlugConnectedX, IconRefresh } from '@tabler/icons-react'
import { FullPage } from './full-page.tsx'

interface FailurePageProps {
  title: string
  /** What failed and that the input is safe. */
  text: string
  retryLabel: string
  onRetry: () => void
  inShell?: boolean
}

/** The whole page failed; one more try. */
export function FailurePage({ title, text, retryLabel, onRetry, inShell = false }: FailurePageProps) {
  return (
    <FullPage
      title={title}
      text={text}
      inShell={inShell}
      picture={<IconPlugConnectedX size={48} stroke={1.5} color="var(--th-red)" aria-hidden="true" />}
      actions={
        <Button leftSection={<IconRefresh aria-hidden="true" />} onClick={onRetry}>
          {retryLabel}
        </Button>
      }
    />
  )
}

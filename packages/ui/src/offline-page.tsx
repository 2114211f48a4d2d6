import { Button } from '@mantine/core'
import { IconCloudOff, IconRefresh } from '@tabler/icons-react'
import { FullPage } from './full-page.tsx'

interface OfflinePageProps {
  title: string
  /** What waits on the device and when it will be sent. */
  text: string
  retryLabel: string
  onRetry: () => void
  inShell?: boolean
}

/** A page that was never loaded cannot be shown without a connection. */
export function OfflinePage({ title, text, retryLabel, onRetry, inShell = false }: OfflinePageProps) {
  return (
    <FullPage
      title={title}
      text={text}
      inShell={inShell}
      picture={<IconCloudOff size={48} stroke={1.5} color="var(--th-text-3)" aria-hidden="true" />}
      actions={
        <Button variant="default" leftSection={<IconRefresh aria-hidden="true" />} onClick={onRetry}>
          {retryLabel}
        </Button>
      }
    />
  )
}

import { Button, Menu } from '@mantine/core'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../lib/session.ts'
import { useDownload } from './download-queries.ts'
import { exportFormats, exportPath, type ExportFormat } from './export-queries.ts'
import { useProblemWords } from './use-problem-words.ts'
import { useToast } from './use-toast.ts'

interface ExportButtonProps {
  kind: RecordKind
  /** What narrows the list now, by the names of the API; the file holds the same records. */
  filter: Record<string, string | boolean | undefined>
}

/** Hands the list as it is filtered over as a file; nothing for colleagues who may not take data along. */
export function ExportButton({ kind, filter }: ExportButtonProps) {
  const { t, i18n } = useTranslation('exports')
  const may = useMay('exchange.read')
  const download = useDownload()
  const words = useProblemWords()
  const toast = useToast()
  if (!may) return null
  const start = (format: ExportFormat) =>
    download.mutate(
      { path: exportPath({ kinds: [kind], format, locale: i18n.language, filter }) },
      { onError: (error) => toast.failed(words(error)) },
    )
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          aria-label={t('buttonLabel')}
          leftSection={<IconDownload aria-hidden="true" />}
          loading={download.isPending}
        >
          {t('button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {exportFormats.map((format) => (
          <Menu.Item key={format} onClick={() => start(format)}>
            {t(`formats.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

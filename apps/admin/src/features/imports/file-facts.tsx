import { useTranslation } from 'react-i18next'
import { FactList } from '../../components/data-section.tsx'
import { formatNumber } from '../../lib/format.ts'
import type { Import } from './queries.ts'

/** What kind of file it is, and how large. */
export function FileFacts({ found: { format, fileSize } }: { found: Import }) {
  const { t } = useTranslation(['imports', 'exchange'])
  return (
    <FactList
      facts={[
        [t('imports:file.format'), t(`imports:format.${format}`)],
        [t('imports:file.size'), sizeOf(fileSize)],
      ]}
    />
  )

  function sizeOf(bytes: number): string {
    if (bytes < 1000) return t('exchange:size.bytes', { count: bytes })
    if (bytes < 1_000_000) return t('exchange:size.kilobytes', { value: formatNumber(Math.round(bytes / 1000)) })
    return t('exchange:size.megabytes', { value: formatNumber(Math.round(bytes / 100_000) / 10) })
  }
}

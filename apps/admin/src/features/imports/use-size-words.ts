import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../lib/format.ts'

/** `1,8 MB` */
export function useSizeWords() {
  const { t } = useTranslation('exchange')
  return (bytes: number): string => {
    if (bytes < 1000) return t('size.bytes', { count: bytes })
    if (bytes < 1_000_000) return t('size.kilobytes', { value: formatNumber(Math.round(bytes / 1000)) })
    return t('size.megabytes', { value: formatNumber(Math.round(bytes / 100_000) / 10) })
  }
}

import { useTranslation } from 'react-i18next'

/** Marks the label of a field that may stay empty. */
export function useOptionalLabel() {
  const { t } = useTranslation('common')
  return (label: string) => `${label} (${t('optional')})`
}

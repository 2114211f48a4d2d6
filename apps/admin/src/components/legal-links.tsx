import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '../lib/paths.ts'

export function LegalLinks() {
  const { t } = useTranslation('session')
  return (
    <>
      <Anchor component={Link} to={paths.imprint}>
        {t('legal.imprint')}
      </Anchor>
      <Anchor component={Link} to={paths.privacy}>
        {t('legal.privacy')}
      </Anchor>
    </>
  )
}

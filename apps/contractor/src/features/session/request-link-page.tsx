import { Anchor, Button } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { CallLink } from '../../components/call-link.tsx'
import { Door } from '../../components/door.tsx'
import { useOrganization } from '../../components/organization-queries.ts'
import { paths } from '../../lib/paths.ts'

/** How to get to an order without an account: the link is in the message, and the office sends a new one. */
export function RequestLinkPage() {
  const { t } = useTranslation('session', { keyPrefix: 'requestLink' })
  const { data } = useOrganization()
  return (
    <Door title={t('title')}>
      <p>{t('message')}</p>
      <p>{t('expired')}</p>
      <p>{t('fax')}</p>
      <Button component={Link} to={paths.code} variant="default" size="lg" leftSection={<IconKeyboard aria-hidden="true" />}>
        {t('code')}
      </Button>
      <p>{t('office')}</p>
      {data ? <CallLink label={data.name} phone={data.phone} /> : null}
      <p>
        <Anchor component={Link} to={paths.login}>
          {t('back')}
        </Anchor>
      </p>
    </Door>
  )
}

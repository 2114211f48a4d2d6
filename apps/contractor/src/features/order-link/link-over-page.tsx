import { Anchor, Button } from '@mantine/core'
import { IconMailForward } from '@tabler/icons-react'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { Notice } from '@treppenhaus/ui/notice'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { CallLink } from '../../components/call-link.tsx'
import { Door } from '../../components/door.tsx'
import { useOrganization } from '../../components/organization-queries.ts'
import { useProblemText } from '../../components/use-problem-text.ts'
import { paths } from '../../lib/paths.ts'
import { useRenewLink } from './queries.ts'

/** The link has run out or was withdrawn: a new one goes to the address on file. */
export function LinkOverPage({ secret }: { secret: string }) {
  const { t } = useTranslation('session', { keyPrefix: 'linkOver' })
  const problemText = useProblemText()
  const { data } = useOrganization()
  const renewal = useRenewLink()
  return (
    <Door title={t('title')}>
      <p>{secret === '' ? t('missing') : t('text')}</p>
      {renewal.isSuccess ? (
        <div role="status">
          <Notice>{t('sent')}</Notice>
        </div>
      ) : null}
      {renewal.error ? <InlineError>{problemText(renewal.error)}</InlineError> : null}
      {secret === '' || renewal.isSuccess ? null : (
        <Button
          size="lg"
          leftSection={<IconMailForward aria-hidden="true" />}
          loading={renewal.isPending}
          onClick={() => renewal.mutate({ body: { token: secret } })}
        >
          {t('renew')}
        </Button>
      )}
      <p>{t('office')}</p>
      {data ? <CallLink label={data.name} phone={data.phone} /> : null}
      <p>
        <Anchor component={Link} to={paths.login}>
          {t('login')}
        </Anchor>
      </p>
    </Door>
  )
}

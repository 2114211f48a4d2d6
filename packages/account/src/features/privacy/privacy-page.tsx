import { Anchor, Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAccountApp } from '../../components/account-context.ts'
import { OwnPage } from '../../components/own-page.tsx'
import { ProblemLine } from '../../components/problem-line.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useToast } from '../../components/use-toast.ts'
import { ConsentsList } from './consents-list.tsx'
import classes from './privacy.module.css'
import { useConsents, useOwnData } from './queries.ts'

/** What one agreed to, a copy of what is known, and who answers for it. */
export function PrivacyPage() {
  const { t } = useTranslation('privacy')
  const { Section, paths } = useAccountApp()
  const consents = useConsents()
  return (
    <OwnPage title={t('title')}>
      <Section title={t('consents')}>
        <QueryState query={consents} rows={2}>
          {({ items }) => <ConsentsList consents={items} />}
        </QueryState>
      </Section>
      <Section title={t('copy.title')}>
        <Copy />
      </Section>
      <Section title={t('more')}>
        <p className={classes.links}>
          <Anchor component={Link} to={paths.privacyNotice}>
            {t('privacyNotice')}
          </Anchor>
          <Anchor component={Link} to={paths.imprint}>
            {t('imprint')}
          </Anchor>
        </p>
      </Section>
    </OwnPage>
  )
}

function Copy() {
  const { t } = useTranslation('privacy', { keyPrefix: 'copy' })
  const { buttonSize } = useAccountApp()
  const toast = useToast()
  const copy = useOwnData()
  return (
    <div className={classes.copy}>
      <p>{t('text')}</p>
      <ProblemLine error={copy.error} />
      <div>
        <Button
          size={buttonSize}
          variant="default"
          loading={copy.isPending}
          leftSection={<IconDownload aria-hidden="true" />}
          onClick={() => copy.mutate(undefined, { onSuccess: () => toast.done(t('done')) })}
        >
          {t('get')}
        </Button>
      </div>
    </div>
  )
}

import { SkeletonRows } from '@treppenhaus/ui/skeleton-rows'
import { Button } from '@mantine/core'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAccountApp } from '../../components/account-context.ts'
import { useOrganization } from '../../components/organization-queries.ts'
import { problemCode } from '../../lib/problem.ts'
import classes from './joining.module.css'
import { LinkRefused } from './link-refused.tsx'
import { secretOf } from '../../lib/access-code.ts'
import { useInvitation, type OpenInvitation } from './queries.ts'
import { useWaitText } from './use-wait-text.ts'

/** Opens an invitation; one of another audience goes on in that audience's app. */
export function Opening({ secret, children }: { secret: string; children: (invitation: OpenInvitation) => ReactNode }) {
  const { t } = useTranslation('joining')
  const { audience, Door, buttonSize } = useAccountApp()
  const invitation = useInvitation(secretOf(secret))
  const addresses = useOrganization().data?.addresses
  const waitText = useWaitText()
  const elsewhere = invitation.data && invitation.data.audience !== audience ? addresses?.[invitation.data.audience] : undefined
  useEffect(() => {
    if (elsewhere) window.location.replace(`${elsewhere}join#${secret}`)
  }, [elsewhere, secret])
  if (invitation.data && invitation.data.audience === audience) return children(invitation.data)
  if (problemCode(invitation.error) === 'link_invalid') return <LinkRefused text={t('link.text')} />
  return (
    <Door title={t('title')}>
      {invitation.error ? (
        <div className={classes.entry}>
          <InlineError>{waitText(invitation.error)}</InlineError>
          <Button fullWidth variant="default" size={buttonSize} loading={invitation.isFetching} onClick={() => void invitation.refetch()}>
            {t('retry')}
          </Button>
        </div>
      ) : (
        <SkeletonRows rows={3} rowHeight={64} label={t('link.loading')} />
      )}
    </Door>
  )
}

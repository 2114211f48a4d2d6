import { Button } from '@mantine/core'
import { IconBan, IconClockX, IconKey } from '@tabler/icons-react'
import { Chip } from '@treppenhaus/ui/chip'
import { ConfirmDialog } from '@treppenhaus/ui/confirm-dialog'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useTimeWords } from '../../components/use-time-words.ts'
import { useToast } from '../../components/use-toast.ts'
import { formatDate } from '../../lib/format.ts'
import classes from './integrations.module.css'
import { useRevokeKey, type ApiKey } from './queries.ts'

const looks = {
  live: { hue: 'green', icon: IconKey },
  expired: { hue: 'gray', icon: IconClockX },
  revoked: { hue: 'gray', icon: IconBan },
} as const

/** One key by its first characters: until when it counts, and when it was used last. */
export function KeyRow({ apiKey, mayRevoke }: { apiKey: ApiKey; mayRevoke: boolean }) {
  const { t } = useTranslation('integrations')
  const time = useTimeWords()
  const { prefix, state, createdAt, createdBy, expiresAt, lastUsedAt } = apiKey
  const { hue, icon } = looks[state]
  const made = t('madeOn', { date: formatDate(createdAt) })
  // The instant is the first one that no longer counts.
  const lastDay = formatDate(new Date(Date.parse(expiresAt) - 1).toISOString())
  return (
    <li className={classes.key}>
      <span className={classes.words}>
        <code className={classes.prefix}>{t('prefix', { prefix })}</code>
        <span className={classes.facts}>
          {[
            createdBy ? t('madeBy', { made, name: createdBy }) : made,
            lastUsedAt ? t('lastUsed', { when: time.moment(lastUsedAt) }) : t('neverUsed'),
          ].join(' · ')}
        </span>
      </span>
      <span className={classes.stand}>
        <Chip hue={hue} icon={icon}>
          {t(`state.${state}`)}
        </Chip>
        {state === 'live' ? <span className={classes.facts}>{t('validUntil', { date: lastDay })}</span> : null}
      </span>
      {mayRevoke && state === 'live' ? <Revoke apiKey={apiKey} /> : null}
    </li>
  )
}

function Revoke({ apiKey: { id, prefix } }: { apiKey: ApiKey }) {
  const { t } = useTranslation(['integrations', 'common'])
  const [asked, setAsked] = useState(false)
  const revoke = useRevokeKey()
  const toast = useToast()
  const confirm = () =>
    revoke.mutate(
      { params: { path: { id } } },
      {
        onSuccess: () => {
          setAsked(false)
          toast.done(t('integrations:revoked'))
        },
      },
    )
  return (
    <>
      <Button variant="subtle" onClick={() => setAsked(true)} aria-label={t('integrations:revokeOf', { prefix })}>
        {t('integrations:revoke')}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={confirm}
        title={t('integrations:revokeTitle', { prefix })}
        confirmLabel={t('integrations:revoke')}
        cancelLabel={t('common:cancel')}
        closeLabel={t('common:close')}
        busy={revoke.isPending}
        danger
      >
        <p>{t('integrations:revokeText')}</p>
        <ProblemAlert error={revoke.error} />
      </ConfirmDialog>
    </>
  )
}

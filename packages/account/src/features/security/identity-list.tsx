import { Button } from '@mantine/core'
import { IconBuilding } from '@tabler/icons-react'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { useTranslation } from 'react-i18next'
import { useAccountApp } from '../../components/account-context.ts'
import { ProblemLine } from '../../components/problem-line.tsx'
import { useToast } from '../../components/use-toast.ts'
import { formatDay } from '../../lib/format.ts'
import { useIdentities, useLinkIdentity, useUnlinkIdentity } from './queries.ts'
import { Row, Rows } from './rows.tsx'
import { useProof } from './use-proof.tsx'

/** The organization's own sign-on, linked or not; nothing where it has none. */
export function IdentityList() {
  const { t } = useTranslation('security', { keyPrefix: 'identities' })
  const { Section } = useAccountApp()
  const items = useIdentities().data?.items ?? []
  if (items.length === 0) return null
  return (
    <Section title={t('title')}>
      <Rows>
        {items.map((one) => (
          <IdentityRow key={one.providerId} identity={one} />
        ))}
      </Rows>
    </Section>
  )
}

function IdentityRow({ identity }: { identity: Schemas['Identity'] }) {
  const { t, i18n } = useTranslation('security', { keyPrefix: 'identities' })
  const toast = useToast()
  const { prove, dialog } = useProof()
  const link = useLinkIdentity()
  const unlink = useUnlinkIdentity()
  const { providerId: id, name, linkedAt } = identity
  const params = { path: { id } }
  const onLink = () => prove(() => link.mutate({ params }, { onSuccess: ({ address }) => window.location.assign(address) }))
  const onUnlink = () => prove(() => unlink.mutate({ params }, { onSuccess: () => toast.done(t('unlinked', { name })) }))
  const problem = link.error ?? unlink.error
  return (
    <Row
      icon={<IconBuilding aria-hidden="true" />}
      title={name}
      facts={[
        linkedAt === null ? t('none') : t('since', { day: formatDay(linkedAt, i18n.language) }),
        problem ? <ProblemLine key="problem" error={problem} /> : undefined,
      ]}
      action={
        <>
          <Button
            variant="default"
            loading={link.isPending || unlink.isPending}
            aria-label={t(linkedAt === null ? 'linkLong' : 'unlinkLong', { name })}
            onClick={linkedAt === null ? onLink : onUnlink}
          >
            {t(linkedAt === null ? 'link' : 'unlink')}
          </Button>
          {dialog}
        </>
      }
    />
  )
}

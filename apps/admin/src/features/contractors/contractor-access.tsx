import { Button, TextInput } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { SideDrawer } from '@treppenhaus/ui/side-drawer'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { DataSection } from '../../components/data-section.tsx'
import { InvitationRows } from '../../components/invitation-rows.tsx'
import { useInvitationsOf, useInvite } from '../../components/invitation-queries.ts'
import { Loaded } from '../../components/loaded.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useToast } from '../../components/use-toast.ts'
import { both, email, required } from '../../lib/record-form.ts'
import { useMay } from '../../lib/session.ts'
import type { Contractor } from './queries.ts'

/** Who of a company has access; each of its users is invited by e-mail. */
export function ContractorAccess({ contractor }: { contractor: Contractor }) {
  return useMay('invitations.read') ? <Access contractor={contractor} /> : null
}

function Access({ contractor }: { contractor: Contractor }) {
  const { t } = useTranslation('invitations')
  const may = useMay('invitations.write')
  const [inviting, setInviting] = useState(false)
  const invitations = useInvitationsOf({ contractorId: contractor.id })
  return (
    <DataSection
      title={t('contractor.title')}
      action={
        may && !contractor.archived ? (
          <Button variant="default" leftSection={<IconUserPlus aria-hidden="true" />} onClick={() => setInviting(true)}>
            {t('contractor.invite')}
          </Button>
        ) : null
      }
    >
      <Loaded query={invitations} rows={1} rowHeight={60}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t(contractor.hasAccount ? 'contractor.has' : 'contractor.none')}</p>
          ) : (
            <InvitationRows label={t('contractor.title')} invitations={items} />
          )
        }
      </Loaded>
      <InviteUser contractor={contractor} opened={inviting} onClose={() => setInviting(false)} />
    </DataSection>
  )
}

function InviteUser({ contractor, opened, onClose }: { contractor: Contractor; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['invitations', 'common'])
  const toast = useToast()
  const invite = useInvite()
  const form = useRecordForm({
    draftKey: `invite.${contractor.id}`,
    initial: { name: '', email: contractor.email ?? '' },
    checks: { name: required, email: both(required, email) },
    error: invite.error,
    onSubmit: (fields, forget) =>
      invite.mutate(
        { body: { contractorId: contractor.id, channel: 'email', name: fields.name.trim(), email: fields.email.trim() } },
        {
          onSuccess: () => {
            forget()
            toast.done(t('invitations:done.email', { name: fields.name.trim() }))
            onClose()
          },
        },
      ),
  })
  const submit = (event: SubmitEvent) => form.submit(event)
  return (
    <SideDrawer opened={opened} onClose={onClose} title={t('invitations:contractor.invite')} closeLabel={t('common:close')}>
      <form onSubmit={submit} noValidate>
        <p>{t('invitations:contractor.text')}</p>
        <TextInput {...form.field('name')} label={t('invitations:contractor.name')} maxLength={160} autoComplete="off" mt="sm" />
        <TextInput
          {...form.field('email')}
          label={t('invitations:contractor.email')}
          type="email"
          maxLength={254}
          autoComplete="off"
          mt="sm"
          mb="md"
        />
        <ProblemAlert error={invite.error} />
        <Button type="submit" loading={invite.isPending}>
          {t('invitations:contractor.submit')}
        </Button>
      </form>
    </SideDrawer>
  )
}

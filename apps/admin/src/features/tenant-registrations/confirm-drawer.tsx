import { Button, Radio, TextInput } from '@mantine/core'
import { Notice } from '@treppenhaus/ui/notice'
import { SideDrawer } from '@treppenhaus/ui/side-drawer'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useToast } from '../../components/use-toast.ts'
import { formatDay } from '../../lib/format.ts'
import { type Registration, useConfirmTenant } from './queries.ts'
import classes from './registrations.module.css'

const NEW = 'new'

interface ConfirmDrawerProps {
  registration: Registration
  onClose: () => void
}

/** Who the tenant is, from when to when, and who lives there already. */
export function ConfirmDrawer({ registration, onClose }: ConfirmDrawerProps) {
  const { t } = useTranslation(['tenant-registrations', 'common'])
  const toast = useToast()
  const confirm = useConfirmTenant()
  const { id, suggestions, residents, email } = registration
  const sure = suggestions.find(({ sameName, sameEmail }) => sameName && sameEmail)
  const [person, setPerson] = useState(sure?.personId ?? NEW)
  const [startsOn, setStartsOn] = useState(registration.startsOn)
  const [endsOn, setEndsOn] = useState(registration.endsOn ?? '')
  const early = endsOn !== '' && endsOn < startsOn
  const chosen = suggestions.find(({ personId }) => personId === person)
  const next = chosen?.hasAccount ? 'hasAccount' : (chosen?.email ?? email) === null ? 'letter' : 'invite'
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (early || startsOn === '') return
    const body = { personId: person === NEW ? null : person, startsOn, endsOn: endsOn === '' ? null : endsOn }
    confirm.mutate(
      { params: { path: { id } }, body },
      {
        onSuccess: () => {
          onClose()
          toast.done(t('tenant-registrations:confirm.done'))
        },
      },
    )
  }
  return (
    <SideDrawer opened onClose={onClose} title={t('tenant-registrations:confirm.title')} closeLabel={t('common:close')}>
      <form className={classes.form} onSubmit={submit} noValidate>
        {suggestions.length === 0 ? null : (
          <Radio.Group label={t('tenant-registrations:confirm.person')} value={person} onChange={setPerson}>
            <div className={classes.choices}>
              {suggestions.map(({ personId, name, homes, email: address, hasAccount }) => (
                <Radio
                  key={personId}
                  value={personId}
                  label={name}
                  description={[address, homes.join('; '), hasAccount ? t('tenant-registrations:confirm.withAccount') : '']
                    .filter(Boolean)
                    .join(' · ')}
                />
              ))}
              <Radio value={NEW} label={t('tenant-registrations:confirm.new')} description={t('tenant-registrations:confirm.newHint')} />
            </div>
          </Radio.Group>
        )}
        <TextInput
          type="date"
          label={t('tenant-registrations:field.startsOn')}
          value={startsOn}
          onChange={(event) => setStartsOn(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('tenant-registrations:field.endsOn')}
          description={t('tenant-registrations:confirm.endsOnHint')}
          min={startsOn}
          value={endsOn}
          error={early ? t('tenant-registrations:confirm.early') : undefined}
          onChange={(event) => setEndsOn(event.currentTarget.value)}
        />
        {residents.length === 0 ? null : (
          <Notice kind="caution">
            {t('tenant-registrations:confirm.residents', {
              names: residents
                .map(({ name, startsOn: from, endsOn: to }) => `${name} (${formatDay(from)} - ${to === null ? '' : formatDay(to)})`)
                .join(', '),
            })}
          </Notice>
        )}
        <Notice>{t(`tenant-registrations:confirm.next.${next}`)}</Notice>
        <ProblemAlert error={confirm.error} />
        <div className={classes.foot}>
          <Button type="submit" loading={confirm.isPending}>
            {t('tenant-registrations:confirm.act')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}

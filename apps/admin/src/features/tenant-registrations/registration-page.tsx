import { Anchor, Button } from '@mantine/core'
import { Notice } from '@treppenhaus/ui/notice'
import { IconCheck, IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { DataPage } from '../../components/data-page.tsx'
import { FactList } from '../../components/data-section.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { RegistrationChip } from '../../components/registration-list.tsx'
import { usePlaceWords } from '../../components/use-place-words.ts'
import { formatDate, formatDay } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { ConfirmDrawer } from './confirm-drawer.tsx'
import { DeclineDialog } from './decline-dialog.tsx'
import { type Registration, useRegistration } from './queries.ts'

/** One registered tenant: what the owner entered, and the decision. */
export function RegistrationPage() {
  const { id = '' } = useParams()
  const registration = useRegistration(id)
  return <Loaded query={registration}>{(found) => <Details registration={found} />}</Loaded>
}

function Details({ registration }: { registration: Registration }) {
  const { t } = useTranslation(['tenant-registrations', 'words', 'common'])
  const places = usePlaceWords()
  const [step, setStep] = useState<'confirm' | 'decline'>()
  const { name, state, actions, floor, position, endsOn, decidedAt, decidedByName } = registration
  const close = () => setStep(undefined)
  return (
    <DataPage
      title={name}
      meta={<RegistrationChip state={state} />}
      back={{ to: paths.tenantRegistrations, label: t('tenant-registrations:title') }}
      narrow
      actions={
        <>
          {actions.includes('decline') ? (
            <Button variant="default" onClick={() => setStep('decline')}>
              {t('tenant-registrations:decline.act')}
            </Button>
          ) : null}
          {actions.includes('confirm') ? (
            <Button leftSection={<IconCheck aria-hidden="true" />} onClick={() => setStep('confirm')}>
              {t('tenant-registrations:confirm.act')}
            </Button>
          ) : null}
        </>
      }
    >
      <Outcome registration={registration} />
      <FactList
        facts={[
          [
            t('tenant-registrations:field.unit'),
            <Anchor key="unit" component={Link} to={paths.unit(registration.unitId)}>
              {`${registration.street} ${registration.houseNumber}, ${registration.unitNumber}`}
            </Anchor>,
          ],
          [t('tenant-registrations:field.place'), floor === null ? null : places.unit({ floor, position, unitsPerFloor: null })],
          [
            t('tenant-registrations:field.owner'),
            <Anchor key="owner" component={Link} to={paths.person(registration.ownerPersonId)}>
              {registration.ownerName}
            </Anchor>,
          ],
          [t('tenant-registrations:field.startsOn'), formatDay(registration.startsOn)],
          [t('tenant-registrations:field.endsOn'), endsOn === null ? t('tenant-registrations:openEnded') : formatDay(endsOn)],
          [t('tenant-registrations:field.email'), registration.email],
          [t('tenant-registrations:field.phone'), registration.phone],
          [t('tenant-registrations:field.createdAt'), formatDate(registration.createdAt)],
          [
            t('tenant-registrations:field.decided'),
            decidedAt === null ? null : [formatDate(decidedAt), decidedByName].filter(Boolean).join(', '),
          ],
          [t('tenant-registrations:field.reason'), registration.reason],
        ]}
      />
      {step === 'confirm' ? <ConfirmDrawer registration={registration} onClose={close} /> : null}
      <DeclineDialog registration={registration} opened={step === 'decline'} onClose={close} />
    </DataPage>
  )
}

/** What became of it, and what is left to do. */
function Outcome({ registration }: { registration: Registration }) {
  const { t } = useTranslation('tenant-registrations')
  const { state, letterNeeded, hasAccount, personId } = registration
  if (state !== 'confirmed' || personId === null) return null
  const person = (
    <Anchor component={Link} to={paths.person(personId)}>
      {t('toPerson')}
    </Anchor>
  )
  if (letterNeeded)
    return (
      <Notice kind="caution" icon={IconMail}>
        {t('letterNeededText')} {person}
      </Notice>
    )
  return (
    <Notice>
      {t(hasAccount ? 'hasAccount' : 'invited')} {person}
    </Notice>
  )
}

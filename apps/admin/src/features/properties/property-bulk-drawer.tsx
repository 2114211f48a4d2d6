import { TextInput } from '@mantine/core'
import { duties, type Duty } from '@treppenhaus/domain/master-data'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppSelect } from '../../components/app-select.tsx'
import { BulkDrawer } from '../../components/bulk-drawer.tsx'
import { Pair } from '../../components/form-page.tsx'
import { useColleagueOptions, usePropertyGroupOptions } from '../../components/options-queries.ts'
import { Segments } from '../../components/segments.tsx'
import { useBulkSteps } from '../../components/use-bulk-steps.ts'
import { phone as phoneCheck, postalCode as postalCodeCheck } from '../../lib/record-form.ts'
import { useMay } from '../../lib/session.ts'

interface PropertyBulkDrawerProps {
  ids: string[]
  onDone: () => void
  onClose: () => void
}

type What = 'responsible' | 'group' | 'city' | 'phone'
type Act = 'add' | 'remove'

/** One change of many houses. */
export function PropertyBulkDrawer({ ids, onDone, onClose }: PropertyBulkDrawerProps) {
  const { t } = useTranslation(['bulk', 'properties', 'errors'])
  const bulk = useBulkSteps('property')
  const colleagues = useColleagueOptions()
  const groups = usePropertyGroupOptions()
  const mayGroup = useMay('staff.write')
  const [what, setWhat] = useState<What>('responsible')
  const [act, setAct] = useState<Act>('add')
  const [staffId, setStaffId] = useState<string | null>(null)
  const [duty, setDuty] = useState<Duty>('management')
  const [groupId, setGroupId] = useState<string | null>(null)
  const [postalCode, setPostalCode] = useState('')
  const [city, setCity] = useState('')
  const [phone, setPhone] = useState('')
  const place = {
    ...(postalCode.trim() ? { postalCode: postalCode.trim() } : {}),
    ...(city.trim() ? { city: city.trim() } : {}),
  }
  const isPlace = Object.keys(place).length > 0 && !postalCodeCheck(postalCode)
  const bodies = {
    responsible: staffId === null ? undefined : { responsible: { act, staffId, duty } },
    group: groupId === null ? undefined : { group: { act, id: groupId } },
    city: isPlace ? { changes: place } : undefined,
    phone: phone.trim() === '' || phoneCheck(phone) ? undefined : { changes: { emergencyPhone: phone.trim() } },
  }
  const body = bodies[what]
  const finish = () => {
    onClose()
    onDone()
  }
  const acts = (
    <Segments
      legend={t('bulk:act')}
      options={(['add', 'remove'] as const).map((value) => ({
        value,
        label: t(`bulk:${what === 'group' ? 'groupAct' : 'responsibleAct'}.${value}`),
      }))}
      value={act}
      onChange={setAct}
    />
  )
  return (
    <BulkDrawer
      title={t('bulk:properties', { count: ids.length })}
      whats={[
        { value: 'responsible', label: t('properties:responsible.title') },
        ...(mayGroup && groups.length > 0 ? [{ value: 'group' as const, label: t('properties:group') }] : []),
        { value: 'city', label: t('properties:field.city') },
        { value: 'phone', label: t('properties:field.emergencyPhone') },
      ]}
      what={what}
      onWhat={setWhat}
      onClose={onClose}
      onSave={() => body && bulk.start({ ids, ...body }, finish)}
      error={bulk.error}
      isPending={bulk.isPending}
      disabled={body === undefined}
    >
      {what === 'responsible' ? (
        <>
          {acts}
          <AppSelect
            label={t('bulk:colleague')}
            placeholder={t('bulk:choose')}
            searchable
            data={colleagues}
            value={staffId}
            onChange={setStaffId}
          />
          <Segments
            legend={t('bulk:duty')}
            options={duties.map((value) => ({ value, label: t(`properties:duty.${value}`) }))}
            value={duty}
            onChange={setDuty}
          />
        </>
      ) : null}
      {what === 'group' ? (
        <>
          {acts}
          <AppSelect label={t('properties:group')} placeholder={t('bulk:choose')} data={groups} value={groupId} onChange={setGroupId} />
        </>
      ) : null}
      {what === 'city' ? (
        <Pair>
          <TextInput
            label={t('properties:field.postalCode')}
            inputMode="numeric"
            maxLength={5}
            value={postalCode}
            error={postalCodeCheck(postalCode) ? t('errors:field.postalCode') : undefined}
            onChange={(event) => setPostalCode(event.currentTarget.value)}
          />
          <TextInput
            label={t('properties:field.city')}
            maxLength={120}
            value={city}
            onChange={(event) => setCity(event.currentTarget.value)}
          />
        </Pair>
      ) : null}
      {what === 'phone' ? (
        <TextInput
          type="tel"
          label={t('properties:field.emergencyPhone')}
          maxLength={40}
          value={phone}
          error={phoneCheck(phone) ? t('errors:field.phone') : undefined}
          onChange={(event) => setPhone(event.currentTarget.value)}
        />
      ) : null}
    </BulkDrawer>
  )
}

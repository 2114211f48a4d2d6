import { Switch } from '@mantine/core'
import { tenantRegistrationModes } from '@treppenhaus/domain/master-data'
import { ConfirmDialog } from '@treppenhaus/ui/confirm-dialog'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataSection } from '../../components/data-section.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { Segments } from '../../components/segments.tsx'
import { useToast } from '../../components/use-toast.ts'
import { etagOf } from '../../lib/etag.ts'
import { useMay } from '../../lib/session.ts'
import classes from './properties.module.css'
import { useEditProperty, type Property } from './queries.ts'

type Change = Partial<Pick<Property, 'online' | 'tenantRegistration'>>

/** Whether its people see the house in the portal; taking it offline asks first. */
export function HousePortal({ property, onReload }: { property: Property; onReload: () => unknown }) {
  const { t } = useTranslation(['properties', 'common'])
  const toast = useToast()
  const edit = useEditProperty()
  const mayWrite = useMay('properties.write')
  const [asked, setAsked] = useState(false)
  const { id, version, online, tenantRegistration, managementType } = property
  const save = (body: Change) =>
    edit.mutate(
      { params: { path: { id }, header: { 'if-match': etagOf(version) } }, body },
      { onSuccess: () => toast.done(t('common:saved')), onSettled: () => setAsked(false) },
    )
  return (
    <DataSection title={t('properties:portal.title')}>
      <div className={classes.portal}>
        <Switch
          label={t('properties:portal.online')}
          description={t(online ? 'properties:portal.onlineHint' : 'properties:portal.offlineHint')}
          checked={online}
          disabled={!mayWrite || edit.isPending}
          onChange={(event) => (event.currentTarget.checked ? save({ online: true }) : setAsked(true))}
        />
        {managementType === 'condominium' ? (
          <Segments
            legend={t('properties:portal.tenants')}
            options={tenantRegistrationModes.map((value) => ({ value, label: t(`properties:portal.mode.${value}`) }))}
            value={tenantRegistration}
            onChange={(mode) => save({ tenantRegistration: mode })}
            disabled={!mayWrite || edit.isPending}
          />
        ) : null}
        <ProblemAlert error={edit.error} onReload={() => void onReload()} />
      </div>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={() => save({ online: false })}
        title={t('properties:portal.ask.title')}
        confirmLabel={t('properties:portal.ask.act')}
        cancelLabel={t('common:cancel')}
        closeLabel={t('common:close')}
        danger
        busy={edit.isPending}
      >
        <p>{t('properties:portal.ask.text', { house: `${property.street} ${property.houseNumber}` })}</p>
      </ConfirmDialog>
    </DataSection>
  )
}

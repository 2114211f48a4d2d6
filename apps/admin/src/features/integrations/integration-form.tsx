import { Input, TextInput } from '@mantine/core'
import type { Permission } from '@treppenhaus/domain/permissions'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { FormPage } from '../../components/form-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { PermissionGrid } from '../../components/permission-grid.tsx'
import { PropertyChoice } from '../../components/property-choice.tsx'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useToast } from '../../components/use-toast.ts'
import { etagOf } from '../../lib/etag.ts'
import { paths } from '../../lib/paths.ts'
import { required } from '../../lib/record-form.ts'
import { useMe } from '../../lib/session.ts'
import { neverForIntegrations } from './integration-areas.ts'
import { useCreateIntegration, useEditIntegration, useIntegration, type Integration } from './queries.ts'

const fieldsOf = (integration: Integration | undefined) => ({
  name: integration?.name ?? '',
  permissions: integration?.permissions ?? ([] as Permission[]),
  allProperties: integration?.allProperties ?? false,
  propertyIds: integration?.propertyIds ?? ([] as string[]),
})

export function NewIntegrationPage() {
  return <IntegrationForm integration={undefined} />
}

export function EditIntegrationPage() {
  const { id = '' } = useParams()
  const integration = useIntegration(id)
  return <Loaded query={integration}>{(found) => <IntegrationForm key={id} integration={found} onReload={integration.refetch} />}</Loaded>
}

function IntegrationForm({ integration, onReload }: { integration: Integration | undefined; onReload?: () => unknown }) {
  const { t } = useTranslation(['integrations', 'common'])
  const navigate = useNavigate()
  const toast = useToast()
  const errorId = useId()
  const { permissions } = useMe()
  const create = useCreateIntegration()
  const edit = useEditIntegration()
  const error = create.error ?? edit.error
  const form = useRecordForm({
    draftKey: `integration.${integration?.id ?? 'new'}`,
    initial: fieldsOf(integration),
    checks: { name: required, permissions: required },
    error,
    onSubmit: ({ name, ...fields }, forget) => {
      const body = { ...fields, name: name.trim() }
      const onSuccess = ({ id }: Integration) => {
        forget()
        toast.done(t('common:saved'))
        void navigate(paths.integration(id), { replace: true })
      }
      if (!integration) return create.mutate({ body: body as never }, { onSuccess })
      const params = { path: { id: integration.id }, header: { 'if-match': etagOf(integration.version) } }
      edit.mutate({ params, body: body as never }, { onSuccess })
    },
  })
  return (
    <FormPage
      title={integration ? t('integrations:edit') : t('integrations:new')}
      back={
        integration
          ? { to: paths.integration(integration.id), label: integration.name }
          : { to: paths.integrations, label: t('integrations:title') }
      }
      submitLabel={integration ? t('common:save') : t('common:create')}
      isPending={create.isPending || edit.isPending}
      error={error}
      onSubmit={form.submit}
      onReload={() => {
        edit.reset()
        void onReload?.()
      }}
      keptAt={form.keptAt}
      onDiscard={form.forget}
    >
      <TextInput
        {...form.field('name')}
        label={t('integrations:name')}
        description={t('integrations:nameHint')}
        maxLength={120}
        autoComplete="off"
      />
      <div data-field="permissions" tabIndex={-1} aria-describedby={form.errorOf('permissions') ? errorId : undefined}>
        <PermissionGrid
          label={t('integrations:rights')}
          value={form.value.permissions}
          grantable={permissions}
          without={neverForIntegrations}
          onChange={(chosen) => form.set({ permissions: chosen })}
        />
        {form.errorOf('permissions') ? <Input.Error id={errorId}>{t('integrations:chooseOne')}</Input.Error> : null}
      </div>
      <PropertyChoice
        all={form.value.allProperties}
        propertyIds={form.value.propertyIds}
        onChange={form.set}
        error={form.errorOf('propertyIds')}
      />
    </FormPage>
  )
}

import { Input, TextInput } from '@mantine/core'
import { isIntegrationPermission, type Permission } from '@treppenhaus/domain/permissions'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { FormPage } from '../../components/form-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { PermissionGrid } from '../../components/permission-grid.tsx'
import { PropertyChoice } from '../../components/property-choice.tsx'
import { useRecordPage } from '../../components/use-record-page.ts'
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
type Fields = ReturnType<typeof fieldsOf>

const bodyOf = ({ name, permissions, ...fields }: Fields) => ({
  ...fields,
  name: name.trim(),
  permissions: permissions.filter(isIntegrationPermission),
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
  const errorId = useId()
  const { permissions } = useMe()
  const create = useCreateIntegration()
  const edit = useEditIntegration()
  const { form, page } = useRecordPage({
    draftKey: `integration.${integration?.id ?? 'new'}`,
    initial: fieldsOf(integration),
    checks: { name: required, permissions: required },
    record: integration,
    create,
    edit,
    onCreate: (fields, then) => create.mutate({ body: bodyOf(fields) }, then),
    onEdit: (fields, params, then) => edit.mutate({ params, body: bodyOf(fields) }, then),
    pathOf: ({ id }) => paths.integration(id),
    onReload,
  })
  return (
    <FormPage
      title={integration ? t('integrations:edit') : t('integrations:new')}
      back={
        integration
          ? { to: paths.integration(integration.id), label: integration.name }
          : { to: paths.integrations, label: t('integrations:title') }
      }
      {...page}
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

import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { Audience } from '@treppenhaus/domain/master-data'
import { FormPage } from '../../components/form-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useRecordPage } from '../../components/use-record-page.ts'
import { paths } from '../../lib/paths.ts'
import { required } from '../../lib/record-form.ts'
import { ProviderFields, type Fields } from './provider-fields.tsx'
import { ProviderSetup } from './provider-setup.tsx'
import { useCreateProvider, useEditProvider, useProvider, type IdentityProvider } from './queries.ts'

const fieldsOf = (provider: IdentityProvider | undefined): Fields => ({
  audience: provider?.audience ?? ('staff' as Audience),
  name: provider?.name ?? '',
  issuer: provider?.issuer ?? '',
  clientId: provider?.clientId ?? '',
  clientSecret: '',
  enabled: provider?.enabled ?? false,
  createsStaff: provider?.createsStaff ?? false,
  claim: provider?.claim ?? '',
  claimRoles: provider?.claimRoles ?? [],
})

const checksOf = ({ createsStaff }: Fields) => ({
  name: required,
  issuer: required,
  clientId: required,
  ...(createsStaff && { claim: required }),
})

const bodyOf = ({ audience: _, clientSecret, claimRoles, ...fields }: Fields) => ({
  ...fields,
  issuer: fields.issuer.trim(),
  claimRoles: claimRoles.filter(({ value, roleId }) => value.trim() !== '' && roleId !== ''),
  ...(clientSecret !== '' && { clientSecret }),
})

const createBodyOf = (fields: Fields) => ({ ...bodyOf(fields), audience: fields.audience, clientSecret: fields.clientSecret })

export function NewProviderPage() {
  return <ProviderForm provider={undefined} />
}

export function EditProviderPage() {
  const { id = '' } = useParams()
  const provider = useProvider(id)
  return <Loaded query={provider}>{(found) => <ProviderForm key={id} provider={found} onReload={provider.refetch} />}</Loaded>
}

function ProviderForm({ provider, onReload }: { provider: IdentityProvider | undefined; onReload?: () => unknown }) {
  const { t } = useTranslation(['single-sign-on', 'common'])
  const create = useCreateProvider()
  const edit = useEditProvider()
  const { form, page } = useRecordPage({
    draftKey: `provider.${provider?.id ?? 'new'}`,
    initial: fieldsOf(provider),
    checks: checksOf,
    record: provider,
    create,
    edit,
    onCreate: (fields, then) => create.mutate({ body: createBodyOf(fields) }, then),
    onEdit: (fields, params, then) => edit.mutate({ params, body: bodyOf(fields) }, then),
    pathOf: ({ id }) => (provider ? paths.providers : paths.provider(id)),
    onReload,
  })
  return (
    <FormPage
      title={provider ? provider.name : t('single-sign-on:new')}
      back={{ to: paths.providers, label: t('single-sign-on:title') }}
      {...page}
    >
      {provider ? <ProviderSetup provider={provider} /> : null}
      <ProviderFields form={form} isNew={!provider} hasSecret={provider?.hasClientSecret ?? false} />
    </FormPage>
  )
}

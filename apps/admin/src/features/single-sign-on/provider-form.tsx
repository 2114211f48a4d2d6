import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import type { Audience } from '@treppenhaus/domain/master-data'
import { FormPage } from '../../components/form-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useToast } from '../../components/use-toast.ts'
import { etagOf } from '../../lib/etag.ts'
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
  const navigate = useNavigate()
  const toast = useToast()
  const create = useCreateProvider()
  const edit = useEditProvider()
  const error = create.error ?? edit.error
  const form = useRecordForm({
    draftKey: `provider.${provider?.id ?? 'new'}`,
    initial: fieldsOf(provider),
    checks: checksOf,
    error,
    onSubmit: (fields, forget) => {
      const onSuccess = ({ id }: IdentityProvider) => {
        forget()
        toast.done(t('common:saved'))
        void navigate(provider ? paths.providers : paths.provider(id), { replace: true })
      }
      const { audience, clientSecret } = fields
      if (!provider) return create.mutate({ body: { ...bodyOf(fields), audience, clientSecret } }, { onSuccess })
      const params = { path: { id: provider.id }, header: { 'if-match': etagOf(provider.version) } }
      edit.mutate({ params, body: bodyOf(fields) }, { onSuccess })
    },
  })
  return (
    <FormPage
      title={provider ? provider.name : t('single-sign-on:new')}
      back={{ to: paths.providers, label: t('single-sign-on:title') }}
      submitLabel={provider ? t('common:save') : t('common:create')}
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
      {provider ? <ProviderSetup provider={provider} /> : null}
      <ProviderFields form={form} isNew={!provider} hasSecret={provider?.hasClientSecret ?? false} />
    </FormPage>
  )
}

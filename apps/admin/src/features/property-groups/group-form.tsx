import { Anchor, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { AppMultiSelect } from '../../components/app-multi-select.tsx'
import { FormPage } from '../../components/form-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { OfficePage } from '../../components/office-frame.tsx'
import { usePropertyOptions } from '../../components/options-queries.ts'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useToast } from '../../components/use-toast.ts'
import { etagOf } from '../../lib/etag.ts'
import { paths } from '../../lib/paths.ts'
import { required } from '../../lib/record-form.ts'
import { useMay } from '../../lib/session.ts'
import { DeleteGroup } from './delete-group.tsx'
import classes from './property-groups.module.css'
import { useCreatePropertyGroup, useEditPropertyGroup, usePropertyGroup, type PropertyGroup } from './queries.ts'

export function NewPropertyGroupPage() {
  return <GroupForm group={undefined} />
}

export function PropertyGroupPage() {
  const { id = '' } = useParams()
  const group = usePropertyGroup(id)
  const may = useMay('staff.write')
  return (
    <Loaded query={group}>
      {(found) => (may ? <GroupForm key={id} group={found} onReload={group.refetch} /> : <Shown group={found} />)}
    </Loaded>
  )
}

function GroupForm({ group, onReload }: { group: PropertyGroup | undefined; onReload?: () => unknown }) {
  const { t } = useTranslation(['property-groups', 'common'])
  const navigate = useNavigate()
  const toast = useToast()
  const properties = usePropertyOptions()
  const create = useCreatePropertyGroup()
  const edit = useEditPropertyGroup()
  const error = create.error ?? edit.error
  const form = useRecordForm({
    draftKey: `group.${group?.id ?? 'new'}`,
    initial: { name: group?.name ?? '', propertyIds: group?.propertyIds ?? ([] as string[]) },
    checks: { name: required },
    error,
    onSubmit: ({ name, propertyIds }, forget) => {
      const body = { name: name.trim(), propertyIds }
      const onSuccess = () => {
        forget()
        toast.done(t('common:saved'))
        void navigate(paths.propertyGroups, { replace: true })
      }
      if (!group) return create.mutate({ body }, { onSuccess })
      edit.mutate({ params: { path: { id: group.id }, header: { 'if-match': etagOf(group.version) } }, body }, { onSuccess })
    },
  })
  const unseen = group ? group.propertyCount - group.propertyIds.length : 0
  return (
    <>
      <FormPage
        title={group ? group.name : t('property-groups:new')}
        back={{ to: paths.propertyGroups, label: t('property-groups:title') }}
        submitLabel={group ? t('common:save') : t('common:create')}
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
        <TextInput {...form.field('name')} label={t('property-groups:name')} maxLength={120} autoComplete="off" />
        <AppMultiSelect
          data-field="propertyIds"
          label={t('property-groups:houses')}
          description={group && group.staffCount > 0 ? t('property-groups:countsAtOnce', { count: group.staffCount }) : undefined}
          searchable
          data={properties}
          value={form.value.propertyIds}
          error={form.errorOf('propertyIds')}
          nothingFoundMessage={t('common:noHits')}
          clearButtonProps={{ 'aria-label': t('common:remove') }}
          onChange={(propertyIds) => form.set({ propertyIds })}
        />
        {unseen > 0 ? <p className={classes.hint}>{t('property-groups:unseen', { count: unseen })}</p> : null}
      </FormPage>
      {group ? <DeleteGroup group={group} /> : null}
    </>
  )
}

function Shown({ group }: { group: PropertyGroup }) {
  const { t } = useTranslation('property-groups')
  const properties = usePropertyOptions().filter(({ value }) => group.propertyIds.includes(value))
  return (
    <OfficePage
      title={group.name}
      meta={t('staff', { count: group.staffCount })}
      back={{ to: paths.propertyGroups, label: t('title') }}
      narrow
    >
      <ul className={classes.houses}>
        {properties.map(({ value, label }) => (
          <li key={value}>
            <Anchor component={Link} to={paths.property(value)}>
              {label}
            </Anchor>
          </li>
        ))}
      </ul>
    </OfficePage>
  )
}

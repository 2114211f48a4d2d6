import { Anchor, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { AppMultiSelect } from '../../components/app-multi-select.tsx'
import { FormPage } from '../../components/form-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { OfficePage } from '../../components/office-frame.tsx'
import { usePropertyOptions } from '../../components/options-queries.ts'
import { useRecordPage } from '../../components/use-record-page.ts'
import { paths } from '../../lib/paths.ts'
import { required } from '../../lib/record-form.ts'
import { useMay } from '../../lib/session.ts'
import { DeleteGroup } from './delete-group.tsx'
import classes from './property-groups.module.css'
import { useCreatePropertyGroup, useEditPropertyGroup, usePropertyGroup, type PropertyGroup } from './queries.ts'

const fieldsOf = (group: PropertyGroup | undefined) => ({ name: group?.name ?? '', propertyIds: group?.propertyIds ?? ([] as string[]) })
type Fields = ReturnType<typeof fieldsOf>

const bodyOf = ({ name, propertyIds }: Fields) => ({ name: name.trim(), propertyIds })

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
  const properties = usePropertyOptions()
  const create = useCreatePropertyGroup()
  const edit = useEditPropertyGroup()
  const { form, page } = useRecordPage({
    draftKey: `group.${group?.id ?? 'new'}`,
    initial: fieldsOf(group),
    checks: { name: required },
    record: group,
    create,
    edit,
    onCreate: (fields, then) => create.mutate({ body: bodyOf(fields) }, then),
    onEdit: (fields, params, then) => edit.mutate({ params, body: bodyOf(fields) }, then),
    pathOf: () => paths.propertyGroups,
    onReload,
  })
  const unseen = group ? group.propertyCount - group.propertyIds.length : 0
  return (
    <>
      <FormPage
        title={group ? group.name : t('property-groups:new')}
        back={{ to: paths.propertyGroups, label: t('property-groups:title') }}
        {...page}
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

import { Button, Checkbox } from '@mantine/core'
import { inviteeRoles, type InvitationChannel } from '@treppenhaus/domain/invitation'
import { managementTypes } from '@treppenhaus/domain/master-data'
import { IconMail, IconMailbox } from '@tabler/icons-react'
import type { ReactNode, SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { AppMultiSelect } from '../../components/app-multi-select.tsx'
import { DataPage } from '../../components/data-page.tsx'
import { usePropertyOptions } from '../../components/options-queries.ts'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { Segments } from '../../components/segments.tsx'
import { paths } from '../../lib/paths.ts'
import { useDraft } from '../../lib/use-draft.ts'
import classes from './invitations.module.css'
import { useStartSeries, usePreview, type SeriesBody } from './queries.ts'
import { SeriesPreview } from './series-preview.tsx'

const everybody: SeriesBody = { channel: 'email', propertyIds: [], managementTypes: [], roles: [], again: false }
const icons = { email: IconMail, letter: IconMailbox } as const

/** Whom, how, and beside it at once what would happen. */
export function SeriesFormPage() {
  const { t } = useTranslation(['invitations', 'words', 'common'])
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const house = search.get('property')
  const draft = useDraft<SeriesBody>(`invitations.${house ?? 'new'}`, { ...everybody, propertyIds: house ? [house] : [] })
  const { value } = draft
  const set = (change: Partial<SeriesBody>) => draft.setValue({ ...value, ...change })
  const properties = usePropertyOptions()
  const preview = usePreview(value)
  const start = useStartSeries()
  const count = preview.data?.total ?? 0
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    start.mutate(
      { body: value },
      {
        onSuccess: ({ id }) => {
          draft.forget()
          void navigate(paths.invitationSeries(id), { replace: true })
        },
      },
    )
  }
  return (
    <DataPage title={t('invitations:form.title')} back={{ to: paths.invitations, label: t('invitations:title') }}>
      <form className={classes.wizard} onSubmit={submit} noValidate>
        <div className={classes.form}>
          <Part title={t('invitations:form.whom')}>
            <AppMultiSelect
              label={t('invitations:form.properties')}
              description={t('invitations:form.propertiesHint')}
              placeholder={value.propertyIds.length === 0 ? t('invitations:allProperties') : ''}
              searchable
              clearable
              clearButtonProps={{ 'aria-label': t('invitations:allProperties') }}
              hidePickedOptions
              data={properties}
              value={value.propertyIds}
              onChange={(propertyIds) => set({ propertyIds })}
            />
            <Checks
              legend={t('invitations:form.managementTypes')}
              options={managementTypes.map((name) => [name, t(`words:managementType.${name}`)])}
              chosen={value.managementTypes}
              onChange={(chosen) => set({ managementTypes: chosen })}
            />
            <Checks
              legend={t('invitations:form.roles')}
              options={inviteeRoles.map((name) => [name, t(`invitations:form.role.${name}`)])}
              chosen={value.roles}
              onChange={(chosen) => set({ roles: chosen })}
            />
            <Checkbox
              label={t('invitations:form.again')}
              description={t('invitations:form.againHint')}
              checked={value.again}
              onChange={(event) => set({ again: event.currentTarget.checked })}
            />
          </Part>
          <Part title={t('invitations:form.how')}>
            <Segments
              legend={t('invitations:form.how')}
              legendHidden
              options={(['email', 'letter'] as const).map((name) => ({
                value: name,
                label: t(`invitations:form.by.${name}`),
                icon: icons[name],
              }))}
              value={value.channel as InvitationChannel}
              onChange={(channel) => set({ channel })}
            />
            <p className={classes.hint}>{t(`invitations:form.text.${value.channel}`)}</p>
          </Part>
        </div>
        <SeriesPreview body={value} preview={preview}>
          <ProblemAlert error={start.error} />
          <Button type="submit" loading={start.isPending} disabled={count === 0 || preview.isPlaceholderData}>
            {t(`invitations:form.start.${value.channel}`, { count })}
          </Button>
        </SeriesPreview>
      </form>
    </DataPage>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className={classes.part}>
      <h2 className={classes.subject}>{title}</h2>
      {children}
    </section>
  )
}

interface ChecksProps<Name extends string> {
  legend: string
  options: readonly (readonly [Name, string])[]
  chosen: readonly Name[]
  onChange: (chosen: Name[]) => void
}

/** Several of a few. None chosen stands for all, so all are shown as chosen. */
function Checks<Name extends string>({ legend, options, chosen, onChange }: ChecksProps<Name>) {
  const all = options.map(([name]) => name)
  const shown = chosen.length === 0 ? all : chosen
  const toggle = (name: Name) => {
    const next = all.filter((one) => (one === name ? !shown.includes(one) : shown.includes(one)))
    onChange(next.length === all.length ? [] : next)
  }
  return (
    <fieldset className={classes.checks}>
      <legend>{legend}</legend>
      {options.map(([name, label]) => (
        <Checkbox
          key={name}
          label={label}
          checked={shown.includes(name)}
          // Nobody at all is no series: the last one stays.
          disabled={shown.length === 1 && shown.includes(name)}
          onChange={() => toggle(name)}
        />
      ))}
    </fieldset>
  )
}

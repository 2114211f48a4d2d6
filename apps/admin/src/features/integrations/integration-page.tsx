import { Anchor, Button } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { ConfirmDialog } from '@treppenhaus/ui/confirm-dialog'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { DataSection, FactList } from '../../components/data-section.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { OfficePage } from '../../components/office-frame.tsx'
import { usePropertyOptions } from '../../components/options-queries.ts'
import { PermissionGrid } from '../../components/permission-grid.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useToast } from '../../components/use-toast.ts'
import { paths } from '../../lib/paths.ts'
import { neverForIntegrations } from './integration-areas.ts'
import classes from './integrations.module.css'
import { KeyDrawer } from './key-drawer.tsx'
import { KeyRow } from './key-row.tsx'
import { useIntegration, useRemoveIntegration, type Integration } from './queries.ts'

/** One integration: its keys, and what it may do with which houses. */
export function IntegrationPage() {
  const { id = '' } = useParams()
  const integration = useIntegration(id)
  return <Loaded query={integration}>{(found) => <Details integration={found} />}</Loaded>
}

function Details({ integration }: { integration: Integration }) {
  const { t } = useTranslation(['integrations', 'common'])
  const [adding, setAdding] = useState(false)
  const { id, name, keys, permissions, actions } = integration
  const live = keys.filter(({ state }) => state === 'live').length
  return (
    <OfficePage
      title={name}
      back={{ to: paths.integrations, label: t('integrations:title') }}
      actions={
        <>
          {actions.includes('remove') ? <Remove integration={integration} /> : null}
          {actions.includes('edit') ? (
            <Button component={Link} to={paths.editIntegration(id)} leftSection={<IconPencil aria-hidden="true" />} variant="default">
              {t('common:edit')}
            </Button>
          ) : null}
        </>
      }
    >
      <DataSection
        title={t('integrations:keys')}
        action={
          actions.includes('create_key') ? (
            <Button leftSection={<IconPlus aria-hidden="true" />} onClick={() => setAdding(true)}>
              {t('integrations:newKey')}
            </Button>
          ) : null
        }
      >
        {live > 1 ? <p className={classes.text}>{t('integrations:twoLive')}</p> : null}
        {keys.length === 0 ? (
          <p className={classes.text}>{t('integrations:noKeys')}</p>
        ) : (
          <ul className={classes.keys} aria-label={t('integrations:keys')}>
            {keys.map((key) => (
              <KeyRow key={key.id} apiKey={key} mayRevoke={actions.includes('edit')} />
            ))}
          </ul>
        )}
      </DataSection>
      <DataSection title={t('integrations:rights')}>
        <FactList facts={[[t('integrations:houses'), <Houses key="houses" integration={integration} />]]} />
      </DataSection>
      <PermissionGrid label={t('integrations:rights')} value={permissions} grantable={[]} without={neverForIntegrations} />
      {adding ? <KeyDrawer integration={integration} onClose={() => setAdding(false)} /> : null}
    </OfficePage>
  )
}

function Houses({ integration }: { integration: Integration }) {
  const { t } = useTranslation('integrations')
  const properties = usePropertyOptions()
  const { allProperties, propertyIds, propertyCount } = integration
  if (allProperties) return t('allProperties')
  if (propertyCount === 0) return t('noProperties')
  return (
    <ul className={classes.houses}>
      {properties
        .filter(({ value }) => propertyIds.includes(value))
        .map(({ value, label }) => (
          <li key={value}>
            <Anchor component={Link} to={paths.property(value)}>
              {label}
            </Anchor>
          </li>
        ))}
    </ul>
  )
}

function Remove({ integration }: { integration: Integration }) {
  const { t } = useTranslation(['integrations', 'common'])
  const [asked, setAsked] = useState(false)
  const remove = useRemoveIntegration()
  const navigate = useNavigate()
  const toast = useToast()
  const { id, name } = integration
  const confirm = () =>
    remove.mutate(
      { params: { path: { id } } },
      {
        onSuccess: () => {
          toast.done(t('integrations:removed', { name }))
          void navigate(paths.integrations, { replace: true })
        },
      },
    )
  return (
    <>
      <Button variant="subtle" onClick={() => setAsked(true)}>
        {t('integrations:remove')}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={confirm}
        title={t('integrations:removeTitle', { name })}
        confirmLabel={t('integrations:remove')}
        cancelLabel={t('common:cancel')}
        closeLabel={t('common:close')}
        busy={remove.isPending}
        danger
      >
        <p>{t('integrations:removeText')}</p>
        <ProblemAlert error={remove.error} />
      </ConfirmDialog>
    </>
  )
}

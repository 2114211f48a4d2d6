import { Button, CopyButton, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { addDays, dayIn } from '@treppenhaus/domain/calendar'
import { Notice } from '@treppenhaus/ui/notice'
import { SideDrawer } from '@treppenhaus/ui/side-drawer'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import classes from './integrations.module.css'
import { useCreateKey, type Integration } from './queries.ts'

const year = 365

/** Makes a key and shows it, this once. Nothing of it is kept on the device. */
export function KeyDrawer({ integration, onClose }: { integration: Integration; onClose: () => void }) {
  const { t } = useTranslation(['integrations', 'common'])
  const create = useCreateKey()
  const [expiresOn, setExpiresOn] = useState(() => addDays(dayIn(new Date()), year))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    create.mutate({ params: { path: { id: integration.id } }, body: expiresOn ? { expiresOn } : {} })
  }
  const close = () => {
    create.reset()
    onClose()
  }
  return (
    <SideDrawer opened onClose={close} title={t('integrations:newKey')} meta={integration.name} closeLabel={t('common:close')}>
      {create.data ? (
        <Secret secret={create.data.secret} onDone={close} />
      ) : (
        <form className={classes.form} onSubmit={submit} noValidate>
          <TextInput
            type="date"
            data-autofocus
            label={t('integrations:expiresOn')}
            description={t('integrations:expiresHint')}
            value={expiresOn}
            min={dayIn(new Date())}
            max={addDays(dayIn(new Date()), 2 * year)}
            onChange={(event) => setExpiresOn(event.currentTarget.value)}
          />
          <ProblemAlert error={create.error} />
          <div className={classes.foot}>
            <Button type="submit" loading={create.isPending}>
              {t('integrations:makeKey')}
            </Button>
            <Button variant="default" onClick={close}>
              {t('common:cancel')}
            </Button>
          </div>
        </form>
      )}
    </SideDrawer>
  )
}

function Secret({ secret, onDone }: { secret: string; onDone: () => void }) {
  const { t } = useTranslation('integrations')
  return (
    <div className={classes.form}>
      <Notice kind="caution">{t('shownOnce')}</Notice>
      <TextInput
        label={t('key')}
        value={secret}
        readOnly
        data-autofocus
        classNames={{ input: classes.secret ?? '' }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className={classes.text}>{t('howToUse')}</p>
      <div className={classes.foot}>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button leftSection={copied ? <IconCheck aria-hidden="true" /> : <IconCopy aria-hidden="true" />} onClick={copy}>
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={onDone}>
          {t('stored')}
        </Button>
      </div>
    </div>
  )
}

import { Button, TextInput } from '@mantine/core'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../components/sheet.tsx'
import { type TenantRegistration, useEndTenant } from '../../components/tenant-queries.ts'
import { useProblemText } from '../../components/use-problem-text.ts'
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts'
import classes from './tenants.module.css'

interface EndSheetProps {
  tenant: TenantRegistration
  opened: boolean
  onClose: () => void
}

/** The tenant's last day. */
export function EndSheet(props: EndSheetProps) {
  const { t } = useTranslation('tenants', { keyPrefix: 'end' })
  return (
    <Sheet opened={props.opened} onClose={props.onClose} title={t('title')}>
      <EndForm {...props} />
    </Sheet>
  )
}

function EndForm({ tenant: { id, name, startsOn, endsOn }, onClose }: EndSheetProps) {
  const { t } = useTranslation('tenants', { keyPrefix: 'end' })
  const problemText = useProblemText()
  const end = useEndTenant()
  const key = useIdempotencyKey()
  const [day, setDay] = useState(endsOn ?? '')
  const early = day !== '' && day < startsOn
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (early) return
    const body = { endsOn: day === '' ? null : day }
    key.use(end.mutateAsync({ params: { path: { id }, header: key.header() }, body })).then(onClose, () => undefined)
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <p>{t('text', { name })}</p>
      <TextInput
        type="date"
        label={t('label')}
        description={t('hint')}
        value={day}
        min={startsOn}
        onChange={(event) => setDay(event.currentTarget.value)}
        error={early ? t('early') : undefined}
      />
      {end.error === null ? null : <InlineError>{problemText(end.error)}</InlineError>}
      <Button type="submit" fullWidth loading={end.isPending}>
        {t('save')}
      </Button>
    </form>
  )
}

import { Button, TextInput } from '@mantine/core'
import { IconDeviceMobileMessage } from '@tabler/icons-react'
import type { Locale } from '@treppenhaus/domain/master-data'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemLine } from '../../components/problem-line.tsx'
import { useProblemText } from '../../components/use-problem-text.ts'
import { useToast } from '../../components/use-toast.ts'
import { problemCode } from '../../lib/problem.ts'
import classes from './notifications.module.css'
import { type Settings, useChange } from './queries.ts'
import { Way } from './way.tsx'

/** The number for SMS: given with a yes, taken back with one click. */
export function SmsWay({ settings: { mobile } }: { settings: Settings }) {
  const { t } = useTranslation('notifications', { keyPrefix: 'sms' })
  const toast = useToast()
  const change = useChange()
  const remove = () => change.mutate({ body: { mobile: null } }, { onSuccess: () => toast.done(t('removed')) })
  if (mobile === null) return <SmsForm />
  return (
    <Way icon={IconDeviceMobileMessage} title={t('title')} text={mobile.replace(/^(\+49)(\d{3})/, '$1 $2 ')}>
      <Button variant="default" loading={change.isPending} onClick={remove}>
        {t('remove')}
      </Button>
      <ProblemLine error={change.error} />
    </Way>
  )
}

function SmsForm() {
  const { t, i18n } = useTranslation('notifications', { keyPrefix: 'sms' })
  const toast = useToast()
  const problemText = useProblemText()
  const change = useChange()
  const field = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(false)
  const [number, setNumber] = useState('')
  const isOfField = ['mobile_not_allowed', 'invalid_request'].includes(problemCode(change.error))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (number.trim() === '') return field.current?.focus()
    const agreed = { number, wording: t('wording'), locale: i18n.language as Locale }
    const onError = () => field.current?.focus()
    change.mutate({ body: { mobile: agreed } }, { onSuccess: () => toast.done(t('added')), onError })
  }
  return (
    <Way icon={IconDeviceMobileMessage} title={t('title')} text={t('none')}>
      {open ? (
        <form className={classes.form} onSubmit={submit} noValidate>
          <TextInput
            ref={field}
            type="tel"
            autoComplete="tel"
            label={t('number')}
            description={t('numberHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={number}
            maxLength={40}
            autoFocus
            error={change.error && isOfField ? problemText('mobile_not_allowed') : undefined}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <p className={classes.hint}>{t('wording')}</p>
          <ProblemLine error={isOfField ? undefined : change.error} />
          <div className={classes.acts}>
            <Button type="submit" loading={change.isPending}>
              {t('agree')}
            </Button>
            <Button variant="default" onClick={() => setOpen(false)}>
              {t('cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('add')}
        </Button>
      )}
    </Way>
  )
}

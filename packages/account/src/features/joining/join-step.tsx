import { Button, Title } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { FormFooter } from '@treppenhaus/ui/form-footer'
import { useEffect, useRef, type ReactNode, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './joining.module.css'

interface JoinStepProps {
  heading: string
  lead?: string
  action?: { label: string; busy?: boolean }
  /** A second way, below the button. */
  second?: ReactNode
  /** An error of the whole step, always in sight. */
  notice?: ReactNode
  onSubmit: () => void
  children: ReactNode
}

/** One step: its question, its fields, and the button under the thumb. */
export function JoinStep({ heading, lead, action, second, notice, onSubmit, children }: JoinStepProps) {
  const { t } = useTranslation('joining')
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <div className={classes.body}>
        <Title ref={title} order={1} tabIndex={-1} className={classes.heading ?? ''}>
          {heading}
        </Title>
        {lead ? <p className={classes.lead}>{lead}</p> : null}
        {children}
      </div>
      <FormFooter>
        {notice}
        <Button type="submit" size="lg" fullWidth loading={action?.busy ?? false} rightSection={<IconArrowRight aria-hidden="true" />}>
          {action?.label ?? t('next')}
        </Button>
        {second}
      </FormFooter>
    </form>
  )
}

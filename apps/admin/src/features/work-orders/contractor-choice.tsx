import { Button } from '@mantine/core'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { CompanyMark } from '@treppenhaus/ui/company-mark'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './contractor-choice.module.css'

type Suggestion = Schemas['ContractorSuggestion']

interface ContractorChoiceProps {
  trade: string | null
  suggestions: readonly Suggestion[]
  value: string
  error: string | undefined
  onChange: (id: string) => void
}

const few = 4

/** Contractors by fitness: right trade, looks after the house, can be reached. */
export function ContractorChoice({ trade, suggestions, value, error, onChange }: ContractorChoiceProps) {
  const { t } = useTranslation(['work-orders', 'words'])
  const [all, setAll] = useState(false)
  const shown = suggestions.filter(({ id }, index) => all || index < few || id === value)
  return (
    <fieldset className={classes.group} aria-describedby={error ? 'contractor-error' : undefined}>
      <legend className={classes.legend}>
        {t('work-orders:field.contractor')}{' '}
        <span className={classes.hint}>
          {trade ? t('work-orders:contractor.sortedFor', { trade: t(`words:trade.${trade}`) }) : t('work-orders:contractor.sorted')}
        </span>
      </legend>
      {suggestions.length === 0 ? <p className={classes.hint}>{t('work-orders:contractor.none')}</p> : null}
      {shown.map((contractor, index) => (
        <label key={contractor.id} className={classes.option} data-off={contractor.reachable ? undefined : ''}>
          <input
            type="radio"
            name="contractorId"
            // The first one takes the focus when something is missing here.
            data-field={index === 0 ? 'contractorId' : undefined}
            value={contractor.id}
            checked={contractor.id === value}
            disabled={!contractor.reachable}
            onChange={() => onChange(contractor.id)}
          />
          <CompanyMark
            trade={contractor.trades.find((name) => name === trade) ?? contractor.trades[0] ?? ''}
            internal={contractor.kind === 'internal'}
          />
          <span className={classes.words}>
            <span className={classes.name}>{contractor.name}</span>
            <span className={classes.hint}>{factsOf(contractor, t)}</span>
          </span>
          <span className={`num ${classes.figure}`}>
            {contractor.openOrders}
            <span className={classes.hint}>{t('work-orders:contractor.open')}</span>
          </span>
        </label>
      ))}
      {!all && suggestions.length > shown.length ? (
        <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
          {t('work-orders:contractor.more', { count: suggestions.length - shown.length })}
        </Button>
      ) : null}
      {error ? (
        <p id="contractor-error" className={`mantine-InputWrapper-error ${classes.error}`}>
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}

function factsOf(contractor: Suggestion, t: (key: string) => string): string {
  const facts = [
    contractor.matchesTrade ? '' : contractor.trades.map((name) => t(`words:trade.${name}`)).join(', '),
    contractor.servesProperty ? t('work-orders:contractor.serves') : '',
    contractor.kind === 'internal' ? t('work-orders:contractor.internal') : '',
    contractor.emergencyService ? t('work-orders:contractor.emergency') : '',
    contractor.reachable ? '' : t('work-orders:contractor.unreachable'),
  ]
  return facts.filter(Boolean).join(', ')
}

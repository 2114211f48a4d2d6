import { KeyHint } from '@treppenhaus/ui/key-hint'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../lib/session.ts'
import classes from './ticket-list.module.css'

/** The most useful keys, below the list. */
export function KeyLegend() {
  const { t } = useTranslation('tickets')
  const mayWrite = useMay('tickets.write')
  const keys: [string[], string][] = [
    [['J', 'K'], t('keys.browse')],
    ...(mayWrite
      ? ([
          [['A'], t('keys.acceptShort')],
          [['R'], t('keys.askShort')],
        ] satisfies [string[], string][])
      : []),
    [['?'], t('keys.allShort')],
  ]
  return (
    <div className={classes.keys}>
      {keys.map(([names, words]) => (
        <span key={words} className={classes.key}>
          {names.map((name) => (
            <KeyHint key={name} keys={name} />
          ))}
          {words}
        </span>
      ))}
    </div>
  )
}

import { Checkbox } from '@mantine/core'
import { recordKinds, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { useTranslation } from 'react-i18next'
import { useRecordWords } from '../../components/use-record-words.ts'
import classes from './exports.module.css'

interface KindChoiceProps {
  value: readonly RecordKind[]
  onChange: (value: RecordKind[]) => void
}

/** Several kinds, or all of them at once. */
export function KindChoice({ value, onChange }: KindChoiceProps) {
  const { t } = useTranslation('exports')
  const words = useRecordWords()
  const toggle = (kind: RecordKind) => onChange(recordKinds.filter((one) => (one === kind) !== value.includes(one)))
  return (
    <fieldset className={classes.kinds}>
      <legend>{t('kinds')}</legend>
      <Checkbox
        label={t('allKinds')}
        checked={value.length === recordKinds.length}
        indeterminate={value.length > 0 && value.length < recordKinds.length}
        onChange={(event) => onChange(event.currentTarget.checked ? [...recordKinds] : [])}
      />
      <div className={classes.boxes}>
        {recordKinds.map((kind) => (
          <Checkbox key={kind} label={words.kinds(kind)} checked={value.includes(kind)} onChange={() => toggle(kind)} />
        ))}
      </div>
    </fieldset>
  )
}

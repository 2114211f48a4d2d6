import { Checkbox } from '@mantine/core'
import { managementTypes } from '@treppenhaus/domain/master-data'
import { useTranslation } from 'react-i18next'
import { Segments } from '../../components/segments.tsx'
import classes from './imports.module.css'
import type { Options } from './queries.ts'

interface OptionsFormProps {
  value: Options
  onChange: (value: Options) => void
}

/** How a file is taken over. */
export function OptionsForm({ value, onChange }: OptionsFormProps) {
  const { t } = useTranslation(['imports', 'words'])
  return (
    <div className={classes.options}>
      {(['complete', 'skipErrors'] as const).map((name) => (
        <Checkbox
          key={name}
          label={t(`imports:options.${name}`)}
          description={t(`imports:options.${name}Hint`)}
          checked={value[name]}
          onChange={(event) => onChange({ ...value, [name]: event.currentTarget.checked })}
        />
      ))}
      <Segments
        legend={t('imports:options.managementType')}
        options={managementTypes.map((name) => ({ value: name, label: t(`words:managementType.${name}`) }))}
        value={value.managementType}
        onChange={(managementType) => onChange({ ...value, managementType })}
      />
    </div>
  )
}

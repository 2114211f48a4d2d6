import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { unitKinds } from '@treppenhaus/domain/master-data'
import { useTranslation } from 'react-i18next'
import { AppSelect } from '../../components/app-select.tsx'
import { nextKey, type ExtraFields } from './generator-fields.ts'
import classes from './generator.module.css'

interface ExtraListProps {
  extras: readonly ExtraFields[]
  errorOf: (name: string) => string | undefined
  wrongAt: (path: string) => string | undefined
  onChange: (extras: ExtraFields[]) => void
}

const most = 10

/** What is on no floor: parking spaces in the yard, cellars. */
export function ExtraList({ extras, errorOf, wrongAt, onChange }: ExtraListProps) {
  const { t } = useTranslation(['unit-generator', 'words', 'units'])
  const change = (key: number, part: Partial<ExtraFields>) =>
    onChange(extras.map((extra) => (extra.key === key ? { ...extra, ...part } : extra)))
  const add = () => {
    const numbering = t('unit-generator:extras.numberingStart')
    onChange([...extras, { key: nextKey(extras), kind: 'parking', count: '4', numbering, areaM2: '' }])
  }
  return (
    <fieldset className={classes.group}>
      <legend>{t('unit-generator:extras.legend')}</legend>
      {extras.length > 0 ? (
        <ol className={classes.rows}>
          {extras.map(({ key, kind, count, numbering, areaM2 }, index) => (
            <li key={key}>
              <div role="group" aria-label={t('unit-generator:extras.one', { number: index + 1 })} className={classes.extra}>
                <AppSelect
                  label={t('units:field.kind')}
                  data={unitKinds.map((value) => ({ value, label: t(`words:unitKind.${value}`) }))}
                  value={kind}
                  allowDeselect={false}
                  onChange={(value) => change(key, { kind: unitKinds.find((one) => one === value) ?? 'parking' })}
                />
                <TextInput
                  name={`extras.${key}.count`}
                  label={t('unit-generator:extras.count')}
                  inputMode="numeric"
                  value={count}
                  error={errorOf(`extras.${key}.count`)}
                  onChange={(event) => change(key, { count: event.currentTarget.value })}
                />
                <TextInput
                  name={`extras.${index}.numbering`}
                  data-field="extras"
                  label={t('unit-generator:numbering.label')}
                  maxLength={80}
                  value={numbering}
                  error={wrongAt(`/extras/${index}/numbering`) ?? (index === 0 ? wrongAt('/extras') : undefined)}
                  onChange={(event) => change(key, { numbering: event.currentTarget.value })}
                />
                <TextInput
                  name={`extras.${key}.areaM2`}
                  label={t('units:field.areaM2')}
                  inputMode="decimal"
                  value={areaM2}
                  error={errorOf(`extras.${key}.areaM2`)}
                  onChange={(event) => change(key, { areaM2: event.currentTarget.value })}
                />
                <ActionIcon
                  variant="subtle"
                  aria-label={t('unit-generator:extras.remove', { number: index + 1 })}
                  onClick={() => onChange(extras.filter((other) => other.key !== key))}
                >
                  <IconX aria-hidden="true" />
                </ActionIcon>
              </div>
            </li>
          ))}
        </ol>
      ) : (
        <p className={classes.hint}>{t('unit-generator:extras.hint')}</p>
      )}
      <Button variant="default" size="xs" disabled={extras.length >= most} leftSection={<IconPlus aria-hidden="true" />} onClick={add}>
        {t('unit-generator:extras.add')}
      </Button>
    </fieldset>
  )
}

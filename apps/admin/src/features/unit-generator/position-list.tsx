import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconCopy, IconPlus, IconX } from '@tabler/icons-react'
import { unitKinds } from '@treppenhaus/domain/master-data'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { useTranslation } from 'react-i18next'
import { AppSelect } from '../../components/app-select.tsx'
import { newPosition, nextKey, type PositionFields } from './generator-fields.ts'
import classes from './generator.module.css'

interface PositionListProps {
  positions: readonly PositionFields[]
  errorOf: (name: string) => string | undefined
  wrong: string | undefined
  onChange: (positions: PositionFields[]) => void
}

const most = 20

/** What is at each place of a floor, from the left. */
export function PositionList({ positions, errorOf, wrong, onChange }: PositionListProps) {
  const { t } = useTranslation(['unit-generator', 'words', 'units'])
  const add = (from: PositionFields | undefined) => {
    const key = nextKey(positions)
    onChange([...positions, from ? { ...from, key } : newPosition(key)])
  }
  return (
    <fieldset className={classes.group} data-field="positions" tabIndex={-1}>
      <legend>{t('unit-generator:positions.legend')}</legend>
      <p className={classes.hint}>{t('unit-generator:positions.hint')}</p>
      <ol className={classes.rows}>
        {positions.map((position, index) => (
          <li key={position.key}>
            <Position
              number={index + 1}
              position={position}
              errorOf={errorOf}
              onChange={(part) => onChange(positions.map((other) => (other.key === position.key ? { ...other, ...part } : other)))}
              onRemove={() => onChange(positions.filter(({ key }) => key !== position.key))}
            />
          </li>
        ))}
      </ol>
      {wrong ? <InlineError>{wrong}</InlineError> : null}
      <div className={classes.acts}>
        <Button
          variant="default"
          size="xs"
          disabled={positions.length >= most}
          leftSection={positions.length > 0 ? <IconCopy aria-hidden="true" /> : <IconPlus aria-hidden="true" />}
          onClick={() => add(positions.at(-1))}
        >
          {t(positions.length > 0 ? 'unit-generator:positions.copy' : 'unit-generator:positions.add')}
        </Button>
      </div>
    </fieldset>
  )
}

interface PositionProps {
  number: number
  position: PositionFields
  errorOf: (name: string) => string | undefined
  onChange: (part: Partial<PositionFields>) => void
  onRemove: () => void
}

function Position({ number, position, errorOf, onChange, onRemove }: PositionProps) {
  const { t } = useTranslation(['unit-generator', 'words', 'units'])
  const field = (name: 'areaM2' | 'rooms' | 'from' | 'to') => ({
    name: `positions.${position.key}.${name}`,
    inputMode: name === 'from' || name === 'to' ? ('text' as const) : ('decimal' as const),
    value: position[name],
    error: errorOf(`positions.${position.key}.${name}`),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  })
  return (
    <div role="group" aria-label={t('unit-generator:positions.one', { number })} className={classes.position}>
      <span className={classes.place} aria-hidden="true">
        {number}
      </span>
      <AppSelect
        label={t('units:field.kind')}
        data={unitKinds.map((value) => ({ value, label: t(`words:unitKind.${value}`) }))}
        value={position.kind}
        allowDeselect={false}
        onChange={(value) => onChange({ kind: unitKinds.find((kind) => kind === value) ?? 'flat' })}
      />
      <TextInput {...field('areaM2')} label={t('units:field.areaM2')} />
      <TextInput {...field('rooms')} label={t('units:field.rooms')} />
      <TextInput {...field('from')} label={t('unit-generator:positions.from')} placeholder={t('unit-generator:positions.all')} />
      <TextInput {...field('to')} label={t('unit-generator:positions.to')} placeholder={t('unit-generator:positions.all')} />
      <ActionIcon variant="subtle" aria-label={t('unit-generator:positions.remove', { number })} onClick={onRemove}>
        <IconX aria-hidden="true" />
      </ActionIcon>
    </div>
  )
}

import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AppSelect } from '../../components/app-select.tsx'
import { nextKey, type EntranceFields } from './generator-fields.ts'
import classes from './generator.module.css'
import type { Building } from './queries.ts'

interface EntranceListProps {
  entrances: readonly EntranceFields[]
  buildings: readonly Building[]
  onChange: (entrances: EntranceFields[]) => void
}

const most = 40

/** The doors whose floors are filled, from the left, each with the short name that numbers call it. */
export function EntranceList({ entrances, buildings, onChange }: EntranceListProps) {
  const { t } = useTranslation(['unit-generator', 'common'])
  const places = [
    { value: '', label: t('unit-generator:entrances.house') },
    ...buildings.flatMap(({ id, name, entrances: doors }) => [
      { value: id, label: name },
      ...doors.map((door) => ({ value: `${id}/${door.id}`, label: `${name}, ${door.name}` })),
    ]),
  ]
  const change = (key: number, part: Partial<EntranceFields>) =>
    onChange(entrances.map((entrance) => (entrance.key === key ? { ...entrance, ...part } : entrance)))
  const nameOf = (place: string) => {
    const [building, door] = place.split('/')
    return (
      buildings
        .find(({ id }) => id === building)
        ?.entrances.find(({ id }) => id === door)
        ?.name.slice(0, 20) ?? ''
    )
  }
  return (
    <fieldset className={classes.group}>
      <legend>{t('unit-generator:entrances.legend')}</legend>
      <ol className={classes.rows}>
        {entrances.map(({ key, place, name }, index) => (
          <li key={key} className={classes.entrance}>
            {buildings.length > 0 ? (
              <AppSelect
                label={t('unit-generator:entrances.place', { number: index + 1 })}
                data={places}
                value={place}
                allowDeselect={false}
                onChange={(chosen) => change(key, { place: chosen ?? '', name: nameOf(chosen ?? '') || name })}
              />
            ) : null}
            <TextInput
              label={t('unit-generator:entrances.name', { number: index + 1 })}
              maxLength={20}
              value={name}
              onChange={(event) => change(key, { name: event.currentTarget.value })}
            />
            {entrances.length > 1 ? (
              <ActionIcon
                variant="subtle"
                aria-label={t('unit-generator:entrances.remove', { number: index + 1 })}
                onClick={() => onChange(entrances.filter((other) => other.key !== key))}
              >
                <IconX aria-hidden="true" />
              </ActionIcon>
            ) : null}
          </li>
        ))}
      </ol>
      <p className={classes.hint}>{t(buildings.length > 0 ? 'unit-generator:entrances.hint' : 'unit-generator:entrances.hintHouse')}</p>
      <Button
        variant="default"
        size="xs"
        disabled={entrances.length >= most}
        leftSection={<IconPlus aria-hidden="true" />}
        onClick={() => onChange([...entrances, { key: nextKey(entrances), place: '', name: String.fromCodePoint(65 + entrances.length) }])}
      >
        {t('unit-generator:entrances.add')}
      </Button>
    </fieldset>
  )
}

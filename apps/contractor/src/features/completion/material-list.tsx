import { ActionIcon, Button, TextInput, Title } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Material } from '../../lib/completion.ts'
import classes from './completion-page.module.css'

/** The server takes no more lines. */
const mostMaterials = 50

interface MaterialListProps {
  materials: readonly Material[]
  /** A line has a quantity and no name. */
  wrong: boolean
  onChange: (materials: Material[]) => void
}

/** What was used, line by line. */
export function MaterialList({ materials, wrong, onChange }: MaterialListProps) {
  const { t } = useTranslation('completion', { keyPrefix: 'material' })
  const list = useRef<HTMLUListElement>(null)
  const edit = (id: string, change: Partial<Material>) =>
    onChange(materials.map((material) => (material.id === id ? { ...material, ...change } : material)))
  const add = () => {
    onChange([...materials, { id: crypto.randomUUID(), name: '', quantity: '' }])
    // The new line is there after the next paint.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child input')?.focus())
  }
  return (
    <section aria-labelledby="material" data-field="materials">
      <Title order={2} id="material" className={classes.title ?? ''}>
        {t('title')}
      </Title>
      <ul ref={list} className={classes.materials} aria-labelledby="material" hidden={materials.length === 0}>
        {materials.map(({ id, name, quantity }, index) => (
          <li key={id} className={classes.material}>
            <TextInput
              label={t('name')}
              aria-label={t('nameOf', { index: index + 1 })}
              value={name}
              maxLength={200}
              error={wrong && name.trim() === '' && quantity.trim() !== '' ? t('nameMissing') : undefined}
              onChange={(event) => edit(id, { name: event.currentTarget.value })}
            />
            <TextInput
              label={t('quantity')}
              aria-label={t('quantityOf', { index: index + 1 })}
              value={quantity}
              maxLength={60}
              onChange={(event) => edit(id, { quantity: event.currentTarget.value })}
            />
            <ActionIcon
              aria-label={t('remove', { name: name.trim() === '' ? String(index + 1) : name })}
              onClick={() => onChange(materials.filter((material) => material.id !== id))}
            >
              <IconX aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        fullWidth
        disabled={materials.length >= mostMaterials}
        leftSection={<IconPlus aria-hidden="true" />}
        onClick={add}
      >
        {t('add')}
      </Button>
    </section>
  )
}

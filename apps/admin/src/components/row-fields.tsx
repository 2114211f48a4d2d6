import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useRef, type ReactNode } from 'react'
import classes from './row-fields.module.css'

interface RowFieldsProps<Row extends { key: string }> {
  rows: readonly Row[]
  /** Names a row, and the button that removes it. */
  legendOf: (row: Row, index: number) => string
  removeLabelOf: (row: Row, index: number) => string
  addLabel: string
  most: number
  onAdd: () => void
  onRemove: (key: string) => void
  children: (row: Row, index: number) => ReactNode
}

/** Rows of a form that can be added and removed; the caret goes where one would look for it. */
export function RowFields<Row extends { key: string }>(props: RowFieldsProps<Row>) {
  const { rows, legendOf, removeLabelOf, addLabel, most, onAdd, onRemove, children } = props
  const list = useRef<HTMLDivElement>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const add = () => {
    onAdd()
    // After the next paint the new row stands there.
    requestAnimationFrame(() => [...(list.current?.querySelectorAll('fieldset') ?? [])].at(-1)?.querySelector('input')?.focus())
  }
  const remove = (key: string) => {
    onRemove(key)
    addButton.current?.focus()
  }
  return (
    <div ref={list} className={classes.rows}>
      {rows.map((row, index) => (
        <fieldset key={row.key} className={classes.row}>
          <legend className={classes.legend}>{legendOf(row, index)}</legend>
          <ActionIcon
            className={classes.remove ?? ''}
            variant="subtle"
            aria-label={removeLabelOf(row, index)}
            title={removeLabelOf(row, index)}
            onClick={() => remove(row.key)}
          >
            <IconTrash aria-hidden="true" />
          </ActionIcon>
          {children(row, index)}
        </fieldset>
      ))}
      {rows.length < most ? (
        <Button ref={addButton} className={classes.add ?? ''} variant="default" leftSection={<IconPlus aria-hidden="true" />} onClick={add}>
          {addLabel}
        </Button>
      ) : null}
    </div>
  )
}

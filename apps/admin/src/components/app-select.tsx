import { Select, type SelectProps } from '@mantine/core'
import classes from './app-select.module.css'

// The list of options stays inside its landmark, and is itself what scrolls, so that screen readers find both.
const options = { withScrollArea: false, openOnFocus: false } as const

/** A select whose list opens by click, arrow or typing, never by merely arriving there. */
export function AppSelect({
  comboboxProps,
  classNames,
  ...props
}: Omit<SelectProps, 'classNames'> & { classNames?: Record<string, string> }) {
  return (
    <Select
      {...options}
      comboboxProps={{ withinPortal: false, ...comboboxProps }}
      classNames={{ options: classes.options ?? '', ...classNames }}
      {...props}
    />
  )
}

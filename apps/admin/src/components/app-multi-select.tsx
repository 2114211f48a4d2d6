import { MultiSelect, type MultiSelectProps } from '@mantine/core'
import classes from './app-select.module.css'

/** A select for several values whose list opens by click, arrow or typing, and stays inside its landmark. */
export function AppMultiSelect({ comboboxProps, ...props }: Omit<MultiSelectProps, 'classNames'>) {
  return (
    <MultiSelect
      withScrollArea={false}
      openOnFocus={false}
      comboboxProps={{ withinPortal: false, ...comboboxProps }}
      classNames={{ options: classes.options ?? '' }}
      {...props}
    />
  )
}

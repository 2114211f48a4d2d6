import { PasswordInput } from '@mantine/core'
import type { PasswordInputProps } from '@mantine/core'

interface PasswordFieldProps extends Omit<PasswordInputProps, 'visibilityToggleButtonProps'> {
  /** Accessible name of the eye. */
  toggleLabel: string
}

/** Password with an eye that the keyboard reaches. Takes everything Mantine's field takes. */
export function PasswordField({ toggleLabel, ...field }: PasswordFieldProps) {
  return <PasswordInput {...field} visibilityToggleButtonProps={{ 'aria-label': toggleLabel, tabIndex: 0 }} />
}

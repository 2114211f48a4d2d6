import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core'
import type { MantineColorScheme } from '@mantine/core'
import { IconCheck, IconSettings } from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface LanguageOption {
  code: string
  /** In the language itself. */
  label: string
}

interface SettingsMenuProps {
  words: { open: string; language: string; scheme: string; light: string; dark: string; auto: string }
  languages: readonly LanguageOption[]
  language: string
  onLanguage: (code: string) => void
  /** More entries, such as sign out, as `Menu.Item`. */
  children?: ReactNode
}

const schemes = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[]

/** Language and colour scheme behind one icon. */
export function SettingsMenu({ words, languages, language, onLanguage, children }: SettingsMenuProps) {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const mark = (on: boolean) => (on ? <IconCheck size={16} aria-hidden="true" /> : <span style={{ width: 16 }} />)
  return (
    <Menu position="top-end" width={220}>
      <Menu.Target>
        <ActionIcon aria-label={words.open}>
          <IconSettings aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown aria-label={words.open}>
        <Menu.Label>{words.language}</Menu.Label>
        {languages.map(({ code, label }) => (
          <Menu.Item
            key={code}
            lang={code}
            role="menuitemradio"
            aria-checked={code === language}
            leftSection={mark(code === language)}
            onClick={() => onLanguage(code)}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{words.scheme}</Menu.Label>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={scheme === colorScheme}
            leftSection={mark(scheme === colorScheme)}
            onClick={() => setColorScheme(scheme)}
          >
            {words[scheme]}
          </Menu.Item>
        ))}
        {children === undefined ? null : <Menu.Divider />}
        {children}
      </Menu.Dropdown>
    </Menu>
  )
}

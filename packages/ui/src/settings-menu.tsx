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

const schemeOf = (value: string): MantineColorScheme => schemes.find((scheme) => scheme === value) ?? 'auto'

/** Language and colour scheme behind one icon. */
export function SettingsMenu({ words, languages, language, onLanguage, children }: SettingsMenuProps) {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const check = <IconCheck size={16} aria-hidden="true" />
  return (
    <Menu position="top-end" width={220}>
      <Menu.Target>
        <ActionIcon aria-label={words.open}>
          <IconSettings aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown aria-label={words.open}>
        <Menu.Label>{words.language}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={onLanguage}>
          {languages.map(({ code, label }) => (
            <Menu.RadioItem key={code} value={code} lang={code} checkIcon={check}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{words.scheme}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(schemeOf(scheme))}>
          {schemes.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme} checkIcon={check}>
              {words[scheme]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        {children === undefined ? null : <Menu.Divider />}
        {children}
      </Menu.Dropdown>
    </Menu>
  )
}

import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AppSelect } from '../../components/app-select.tsx'
import { useRoles } from './queries.ts'
import classes from './single-sign-on.module.css'

export interface ClaimRole {
  value: string
  roleId: string
  allProperties: boolean
}

interface ClaimRolesProps {
  rows: ClaimRole[]
  onChange: (rows: ClaimRole[]) => void
}

/** Which value of the claim gives which role. */
export function ClaimRoles({ rows, onChange }: ClaimRolesProps) {
  const { t } = useTranslation(['single-sign-on', 'words', 'common'])
  const roles = useRoles().data?.items ?? []
  const data = roles.map(({ id, key, name }) => ({ value: id, label: key ? t(`words:role.${key}`) : name }))
  const change = (index: number, part: Partial<ClaimRole>) => onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))
  return (
    <fieldset className={classes.roles}>
      <legend className={classes.legend}>{t('single-sign-on:claimRoles')}</legend>
      {rows.map((row, index) => (
        <div key={index} className={classes.role}>
          <TextInput
            label={t('single-sign-on:claimValue')}
            value={row.value}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => change(index, { value: event.currentTarget.value })}
          />
          <AppSelect
            label={t('single-sign-on:role')}
            data={data}
            value={row.roleId || null}
            onChange={(roleId) => change(index, { roleId: roleId ?? '' })}
          />
          <Checkbox
            label={t('single-sign-on:allProperties')}
            checked={row.allProperties}
            onChange={(event) => change(index, { allProperties: event.currentTarget.checked })}
          />
          <ActionIcon
            variant="subtle"
            aria-label={t('single-sign-on:removeRole', { value: row.value || String(index + 1) })}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          >
            <IconTrash aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus aria-hidden="true" />}
        onClick={() => onChange([...rows, { value: '', roleId: '', allProperties: false }])}
      >
        {t('single-sign-on:addRole')}
      </Button>
    </fieldset>
  )
}

import { Button } from '@mantine/core'
import { IconArrowBackUp, IconWand } from '@tabler/icons-react'
import { Notice } from '@treppenhaus/ui/notice'
import { useTranslation } from 'react-i18next'
import { useTakeBack } from '../../components/use-take-back.ts'
import { useTimeWords } from '../../components/use-time-words.ts'
import { useMay } from '../../lib/session.ts'
import { useGenerations } from './queries.ts'

const days = 7

/** The last units made by a pattern, to be taken back while nothing hangs on them. */
export function GenerationNotice({ propertyId }: { propertyId: string }) {
  const { t } = useTranslation('units')
  const mayWrite = useMay('properties.write')
  const times = useTimeWords()
  const undo = useTakeBack()
  const [last] = useGenerations(propertyId).data?.items ?? []
  if (!mayWrite || !last || Date.now() - Date.parse(last.at) > days * 86_400_000) return null
  return (
    <Notice
      icon={IconWand}
      action={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowBackUp aria-hidden="true" />}
          loading={undo.isPending}
          onClick={() => undo.takeBack(last.id, t('generation.undone', { count: last.count }))}
        >
          {t('generation.undo')}
        </Button>
      }
    >
      {t('generation.made', { count: last.count, at: times.moment(last.at) })}
    </Notice>
  )
}

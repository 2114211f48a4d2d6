import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useProblemWords } from '../../components/use-problem-words.ts'
import { useToast } from '../../components/use-toast.ts'
import { paths } from '../../lib/paths.ts'
import classes from './property-groups.module.css'
import { useDeletePropertyGroup, type PropertyGroup } from './queries.ts'

/** A group is only a list of houses: where nobody is in charge of it, nothing is lost with it. */
export function DeleteGroup({ group }: { group: PropertyGroup }) {
  const { t } = useTranslation('property-groups')
  const remove = useDeletePropertyGroup()
  const navigate = useNavigate()
  const toast = useToast()
  const words = useProblemWords()
  const start = () =>
    remove.mutate(
      { params: { path: { id: group.id } } },
      {
        onSuccess: () => {
          toast.done(t('deleted', { name: group.name }))
          void navigate(paths.propertyGroups, { replace: true })
        },
        onError: (error) => void toast.failed(words(error)),
      },
    )
  if (group.staffCount > 0) return null
  return (
    <div className={classes.more}>
      <Button variant="subtle" loading={remove.isPending} onClick={start}>
        {t('delete')}
      </Button>
    </div>
  )
}

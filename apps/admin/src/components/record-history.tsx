import { useTranslation } from 'react-i18next'
import { DataSection } from './data-section.tsx'
import { HistoryEntry } from './history-entry.tsx'
import { Loaded } from './loaded.tsx'
import { useRecordHistory, type HistoryKind, type RecordChange } from './record-history-queries.ts'
import classes from './record-history.module.css'
import { MoreButton } from './record-list.tsx'

/** What became of a record and of what belongs to it: when, by whom, from what to what. */
export function RecordHistory({ kind, id }: { kind: HistoryKind; id: string }) {
  const { t } = useTranslation('record-history')
  const history = useRecordHistory(kind, id)
  const changes = history.data?.pages.flatMap(({ items }) => items)
  return (
    <DataSection title={t('title')}>
      <Loaded query={{ ...history, data: changes }} rows={3} rowHeight={60}>
        {(found) =>
          found.length === 0 ? (
            <p className={classes.none}>{t('empty')}</p>
          ) : (
            <ol className={classes.entries} aria-label={t('title')}>
              {savedTogether(found).map((group) => (
                <HistoryEntry key={group[0]!.seq} changes={group} />
              ))}
            </ol>
          )
        }
      </Loaded>
      <MoreButton list={history} />
    </DataSection>
  )
}

/** What was saved at once by the same hand stands in one entry. */
function savedTogether(changes: readonly RecordChange[]): RecordChange[][] {
  const groups: RecordChange[][] = []
  for (const change of changes) {
    const last = groups.at(-1)
    const isSame = last?.[0]?.at === change.at && last[0].by.name === change.by.name && last[0].origin === change.origin
    if (isSame) last.push(change)
    else groups.push([change])
  }
  return groups
}

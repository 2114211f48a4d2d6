import { useTopics } from './queries.ts'
import { useAccount } from '../../components/account-context.ts'
import { homeInUse, useHomes } from '../../components/homes-queries.ts'
import { useReport } from '../../components/use-report.ts'
import type { Report, ReportContext, Topic } from '../../lib/report.ts'

/** The report in hand with what the form must know to show and check it. */
export function useReportForm() {
  const { reports } = useAccount()
  const state = useReport(reports)
  const topics = useTopics()
  const homes = useHomes()
  const all: readonly Topic[] = topics.data?.items ?? []
  const list = homes.data?.items ?? []
  const home = list.find(({ id }) => id === state.report.homeId) ?? homeInUse(list)
  const context: ReportContext = { topic: all.find(({ id }) => id === state.report.topicId), home, homes: list }
  return {
    ...state,
    context,
    topics: all,
    /** Both lists are needed before a step can be drawn; whichever failed can be tried again. */
    query: homes.data === undefined ? homes : topics,
    update: (change: Partial<Report>) => reports.update(change),
    store: reports,
  }
}

export type ReportForm = ReturnType<typeof useReportForm>

import { useSyncExternalStore } from 'react'
import type { ReportState, ReportStore } from '../lib/report-store.ts'

/** The report in hand, and every change of it. */
export const useReport = (store: ReportStore): ReportState => useSyncExternalStore(store.subscribe, store.snapshot)

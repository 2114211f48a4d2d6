import type { PageProps } from '@treppenhaus/account/account-context'
import { DataPage } from './data-page.tsx'

/** A page of the own account: title, the way back, one column. */
export const OwnPage = (props: PageProps) => <DataPage {...props} narrow />

import { Anchor, Button } from '@mantine/core'
import { CompanyMark } from '@treppenhaus/ui/company-mark'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { ArchiveButton } from '../../components/archive-button.tsx'
import { DataPage } from '../../components/data-page.tsx'
import { DataSection, FactList } from '../../components/data-section.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { usePropertyOptions } from '../../components/options-queries.ts'
import { PlannedChanges } from '../../components/planned-changes.tsx'
import { RecordHistory } from '../../components/record-history.tsx'
import { useCustomFacts } from '../../components/use-custom-facts.ts'
import { etagOf } from '../../lib/etag.ts'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { ContractorAccess } from './contractor-access.tsx'
import { ContractorDocuments } from './contractor-documents.tsx'
import classes from './contractors.module.css'
import { useContractor, useEditContractor, type Contractor } from './queries.ts'

/** One contractor: trades, how orders get there, which houses. */
export function ContractorPage() {
  const { id = '' } = useParams()
  const contractor = useContractor(id)
  return <Loaded query={contractor}>{(found) => <Details contractor={found} />}</Loaded>
}

const phoneLink = (phone: string | null) => (phone ? <Anchor href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</Anchor> : null)

function Details({ contractor }: { contractor: Contractor }) {
  const { t } = useTranslation(['contractors', 'words', 'common'])
  const mayWrite = useMay('contractors.write')
  const edit = useEditContractor()
  const own = useCustomFacts('contractor', contractor.custom)
  const properties = usePropertyOptions()
  const params = { path: { id: contractor.id }, header: { 'if-match': etagOf(contractor.version) } }
  const address = [contractor.street, [contractor.postalCode, contractor.city].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  const houses = contractor.propertyIds.flatMap((id) => properties.find(({ value }) => value === id) ?? [])
  return (
    <DataPage
      title={contractor.name}
      meta={contractor.archived ? t('common:archived') : t(`contractors:kind.${contractor.kind}`)}
      sign={<CompanyMark trade={contractor.trades[0] ?? ''} internal={contractor.kind === 'internal'} />}
      back={{ to: paths.contractors, label: t('contractors:title') }}
      actions={
        mayWrite ? (
          <>
            <ArchiveButton
              archived={contractor.archived}
              isPending={edit.isPending}
              onChange={(archived, callbacks) => edit.mutate({ params, body: { archived } }, callbacks)}
            />
            <Button
              component={Link}
              to={paths.editContractor(contractor.id)}
              variant="default"
              leftSection={<IconPencil aria-hidden="true" />}
            >
              {t('common:edit')}
            </Button>
          </>
        ) : null
      }
    >
      <FactList
        facts={[
          [t('contractors:field.trades'), contractor.trades.map((trade) => t(`words:trade.${trade}`)).join(', ')],
          [t('contractors:field.channel'), t(`words:channel.${contractor.channel}`)],
          [t('contractors:field.contactName'), contractor.contactName],
          [t('contractors:field.email'), contractor.email ? <Anchor href={`mailto:${contractor.email}`}>{contractor.email}</Anchor> : null],
          [t('contractors:field.phone'), phoneLink(contractor.phone)],
          [t('contractors:field.mobile'), phoneLink(contractor.mobile)],
          [t('contractors:field.fax'), contractor.fax],
          [t('contractors:address'), address],
          [t('contractors:field.emergencyService'), contractor.emergencyService ? t('common:yes') : t('common:no')],
          ...own,
          [t('contractors:field.note'), contractor.note],
          [t('contractors:field.externalId'), contractor.externalId],
          [
            t('contractors:orders'),
            <Anchor key="orders" component={Link} to={`${paths.workOrders}?state=all&contractor=${contractor.id}`}>
              {t('contractors:showOrders')}
            </Anchor>,
          ],
        ]}
      />
      <PlannedChanges kind="contractor" id={contractor.id} mayWrite={mayWrite} />
      <ContractorDocuments contractorId={contractor.id} />
      <ContractorAccess contractor={contractor} />
      <DataSection title={t('contractors:field.properties')} count={contractor.propertyIds.length}>
        {contractor.propertyIds.length === 0 ? <p>{t('contractors:allProperties')}</p> : null}
        <ul className={classes.houses}>
          {houses.map(({ value, label }) => (
            <li key={value}>
              <Anchor component={Link} to={paths.property(value)}>
                {label}
              </Anchor>
            </li>
          ))}
        </ul>
      </DataSection>
      <RecordHistory kind="contractor" id={contractor.id} />
    </DataPage>
  )
}

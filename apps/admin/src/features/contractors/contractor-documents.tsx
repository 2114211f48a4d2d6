import { Button } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataSection } from '../../components/data-section.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useMay } from '../../lib/session.ts'
import classes from './contractors.module.css'
import { DocumentDrawer } from './document-drawer.tsx'
import { useContractorDocuments, type ContractorDocument } from './document-queries.ts'
import { DocumentRow } from './document-row.tsx'

/** Insurance and exemption, with the days they hold. */
export function ContractorDocuments({ contractorId }: { contractorId: string }) {
  const { t } = useTranslation('contractors')
  const documents = useContractorDocuments(contractorId)
  const may = useMay('contractors.write')
  const [open, setOpen] = useState<ContractorDocument | 'new'>()
  return (
    <DataSection
      title={t('documents.title')}
      count={documents.data?.items.length}
      action={
        may ? (
          <Button variant="default" leftSection={<IconFilePlus aria-hidden="true" />} onClick={() => setOpen('new')}>
            {t('documents.new')}
          </Button>
        ) : null
      }
    >
      <Loaded query={documents} rows={2} rowHeight={56}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.none}>{t('documents.none')}</p>
          ) : (
            <ul className={classes.documents} aria-label={t('documents.title')}>
              {items.map((document) => (
                <DocumentRow key={document.id} document={document} onEdit={may ? () => setOpen(document) : undefined} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {open ? (
        <DocumentDrawer contractorId={contractorId} document={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />
      ) : null}
    </DataSection>
  )
}

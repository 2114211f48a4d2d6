import type { Incoming } from '@treppenhaus/domain/import'
import type { SourceFile } from '../../source-file.ts'
import { UnreadableFile } from '../../unreadable-file.ts'
import type { Given } from '../given.ts'
import { isArchive, openDelivery } from '../open-immo/open-document.ts'
import { xmlEvents } from '../xml/xml-events.ts'
import { PortfolioReader } from './portfolio-reader.ts'

/** The records of a document of our own schema, in its order, also out of an archive. A record's row is its number in the document. */
export async function* readPortfolio(file: SourceFile, given: Given): AsyncGenerator<Incoming> {
  const reader = new PortfolioReader(given)
  const delivery = await openDelivery(file, await isArchive(file))
  try {
    for await (const events of xmlEvents(delivery.open()))
      for (const event of events) {
        const record = reader.take(event)
        if (record) yield record
      }
  } finally {
    await delivery.close()
  }
  if (!reader.isComplete) throw new UnreadableFile({ code: 'not_well_formed' })
}

import type { Incoming } from '@treppenhaus/domain/import'
import type { SourceFile } from '../../source-file.ts'
import { UnreadableFile } from '../../unreadable-file.ts'
import { bytesOf } from '../bytes-of.ts'
import type { Given } from '../given.ts'
import { xmlEvents } from '../xml/xml-events.ts'
import { PortfolioReader } from './portfolio-reader.ts'

/** The records of a document of our own schema, in its order. A record's row is its number in the document. */
export async function* readPortfolio(file: SourceFile, given: Given): AsyncGenerator<Incoming> {
  const reader = new PortfolioReader(given)
  for await (const events of xmlEvents(bytesOf(file)))
    for (const event of events) {
      const record = reader.take(event)
      if (record) yield record
    }
  if (!reader.isComplete) throw new UnreadableFile({ code: 'not_well_formed' })
}

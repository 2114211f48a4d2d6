import { writeFile } from 'node:fs/promises'
import { portfolioSchema } from './portfolio-schema.ts'

await writeFile(new URL('../../../docs/formats/portfolio-1.xsd', import.meta.url), portfolioSchema())

import { writeFileSync } from 'node:fs'
import { documents } from './documents.ts'

// The documents are made from the code, so that they can't say anything else; CI fails when one is stale.
for (const { path, text } of documents()) writeFileSync(new URL(`../../${path}`, import.meta.url), text)

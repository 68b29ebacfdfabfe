import { identificationOperations } from '#capabilities/identification/server/routes.ts'
import { workOperations } from '#capabilities/work/server/routes.ts'
import type { Operation } from '#platform/server/operation.ts'

/** Every operation of the product. What is not listed here cannot be called. */
export const operations: readonly Operation[] = [
  ...identificationOperations,
  ...workOperations,
]

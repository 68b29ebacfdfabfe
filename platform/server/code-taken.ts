/**
 * Whether a row was turned away because its human code is another record's (platform/model/ids.ts). A column `code` that
 * is unique holds such a code; the record's own id is compared first, so a record sent twice is not taken for this.
 */
export function isCodeTaken(error: unknown): boolean {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown }
  return code === '23505' && typeof constraint === 'string' && constraint.endsWith('_code_key')
}

import file from './htcds.json' with { type: 'json' }

/**
 * Human Trafficking Case Data Standard 2.0 (IOM, 24 December 2021, CC BY 4.0): the field names and code lists that an
 * import or an export needs. IOM neither endorses this product nor lends its logo. Codes are kept as printed, the
 * standard's own spelling `Unaquainted` included, because other systems send them so.
 */
export interface HtcdsList {
  /** Several codes may be given. */
  multi: boolean
  status: string
  codes: Readonly<Record<string, string>>
}

export type HtcdsListName = keyof typeof file.codeLists
export type HtcdsField = keyof typeof file.fields

export const htcdsFields: Readonly<Record<string, string>> = file.fields
export const htcdsLists: Readonly<Record<HtcdsListName, HtcdsList>> = file.codeLists

/**
 * Extensions of ours, never sent out as if they were part of the standard. Restricted movement is in the standard's
 * definitions and in CTDC but missing from its pick list; the two forms are common in Laos.
 */
export const htcdsExtensions = {
  vic_MethodsOfControl: { RestrictsMovement: 'Restricts movement' },
  vic_TypeOfExploitation: { ForcedCriminality: 'Forced criminality', FraudulentMarriage: 'Fraudulent marriage' },
} as const

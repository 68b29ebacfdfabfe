/** Our mapping of HTCDS 2.0 codes to the columns of the CTDC data set (2024 codebook). Null: no column for it. */
export const ctdcMeans: Readonly<Record<string, string | null>> = {
  PhysicalThreats: 'meansThreats',
  ThreatsLawEnforcement: 'meansThreats',
  ThreatensChildrenFamily: 'meansThreats',
  DebtBondage: 'meansDebtBondageEarnings',
  TakesEarnings: 'meansDebtBondageEarnings',
  FalsePromises: 'meansFalsePromises',
  PhysicalAbuse: 'meansAbusePsyPhySex',
  SexualAbuse: 'meansAbusePsyPhySex',
  PsychologicalAbuse: 'meansAbusePsyPhySex',
  RestrictsFinancialAccess: 'meansDenyBasicNeeds',
  RestrictsMedicalCare: 'meansDenyBasicNeeds',
  WithholdsNecessities: 'meansDenyBasicNeeds',
  PsychoactiveSubstance: 'meansDrugsAlcohol',
  ExcessiveWorkingHours: 'meansExcessiveWorkHours',
  WithholdsDocuments: 'meansWithholdDocs',
  RestrictsMovement: 'meansRestrictsMovement',
  Other: null,
}

export const ctdcExploitation: Readonly<Record<string, string | null>> = {
  ForcedLabour: 'isForcedLabour',
  SexualExploitation: 'isSexualExploit',
  ForcedMarriage: 'isOtherExploit',
  ForcedMilitaryByNonStateActors: 'isOtherExploit',
  OrganRemoval: 'isOtherExploit',
  /** The 2017 dictionary files begging under forced labour. */
  ForcedBegging: 'isForcedLabour',
  Other: 'isOtherExploit',
}

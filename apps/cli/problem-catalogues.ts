import { devicesProblems } from '#capabilities/devices/model/problems.ts'
import { documentsProblems } from '#capabilities/documents/model/problems.ts'
import { identificationProblems } from '#capabilities/identification/model/problems.ts'
import { identityProblems } from '#capabilities/identity/model/problems.ts'
import { casesProblems } from '#capabilities/cases/model/problems.ts'
import { personsProblems } from '#capabilities/persons/model/problems.ts'
import { referralProblems } from '#capabilities/referrals/model/problems.ts'
import { screeningProblems } from '#capabilities/screening/model/problems.ts'
import { commonProblems, type ProblemCatalogue } from '#platform/model/problem.ts'

/** The refusals of each capability, for the generated page and for the test that every one has words. */
export const problemCatalogues: Readonly<Record<string, ProblemCatalogue>> = {
  platform: commonProblems,
  identity: identityProblems,
  devices: devicesProblems,
  documents: documentsProblems,
  cases: casesProblems,
  persons: personsProblems,
  referrals: referralProblems,
  screening: screeningProblems,
  identification: identificationProblems,
}

import type { ProblemCatalogue } from '#platform/model/problem.ts'

export const casesProblems = {
  'basis-needed': {
    status: 409,
    means:
      'Nothing lets the organisation accompany the person: no live consent for protection names it. `because` says why.',
  },
  'reason-of-danger-needed': { status: 422, means: 'A case that opens on danger alone needs the danger in words.' },
  'survivor-needed': { status: 422, means: 'A case is about at least one survivor.' },
  'person-twice': { status: 409, means: 'This person belongs to the case already.' },
  'no-such-organisation': { status: 422, means: 'This organisation does not exist or is closed.' },
  'no-such-worker': {
    status: 422,
    means: 'The chosen account is no active case worker of the accompanying organisation.',
  },
  'case-closed': { status: 409, means: 'The case is closed; reopen it first.' },
  'case-open': { status: 409, means: 'The case is open.' },
  'needs-unmet': {
    status: 409,
    means: 'Needs are still open (`count`); a case is closed on purpose, so confirm that they end too.',
  },
  'end-before-beginning': { status: 422, means: 'What happened cannot have ended before it began.' },
  'survivors-only': {
    status: 422,
    means: 'A trafficking event happened to survivors of this case, not to other persons.',
  },
  'no-such-form': { status: 422, means: 'The national statute has no such form.' },
  'note-voided': { status: 409, means: 'The note was voided already.' },
  'conflict-settled': { status: 409, means: 'Somebody has chosen between these two versions already.' },
  'opening-reviewed': { status: 409, means: 'This opening in danger was reviewed already.' },
} as const satisfies ProblemCatalogue

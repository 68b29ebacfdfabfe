import type { ProblemCatalogue } from '#platform/model/problem.ts'

export const screeningProblems = {
  'gate-not-passed': { status: 409, means: 'Before the first question something is missing; `missing` names it.' },
  'help-first': { status: 409, means: 'An urgent need is not met yet; help comes before questions.' },
  'screening-finished': { status: 409, means: 'This screening is finished and stays as it is; start a new one.' },
  'step-not-possible': { status: 409, means: 'That step does not fit where this screening stands (`state`, `step`).' },
  'protocol-unknown': { status: 422, means: 'This protocol or this version is not in use here.' },
  'question-unknown': { status: 422, means: 'The protocol has no such question; `question` names it.' },
  'place-unknown': { status: 422, means: 'The place code is not in this country’s list.' },
  'clip-not-sound': {
    status: 422,
    means: 'The file is no sound of the kind that it says; send WebM, Ogg, MP4, MP3 or WAV.',
  },
  'clip-too-large': { status: 422, means: 'The recording has more than `most` KiB.' },
  'clip-retired': { status: 409, means: 'This recording was replaced or taken out of use.' },
  'person-already-linked': { status: 409, means: 'This screening is already about another person.' },
} as const satisfies ProblemCatalogue

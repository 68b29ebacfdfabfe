import type { ProblemCatalogue } from '#platform/model/problem.ts'

export const assistanceProblems = {
  'room-full': { status: 409, means: 'All places of this room are taken or kept.' },
  'room-not-for-this-person': { status: 409, means: 'This room is not for the group that the person belongs to.' },
  'ask-before-placing': { status: 409, means: 'Somebody on duty is asked first; say that this was done.' },
  'stays-already': { status: 409, means: 'This person already has a place here, taken or kept.' },
  'stay-moved-on': { status: 409, means: 'The stay is in another state by now; the parameter `state` names it.' },
  'room-in-use': { status: 409, means: 'Somebody stays in this room, so it cannot become smaller or close.' },
  'day-in-the-future': { status: 422, means: 'The day has not come yet.' },
  'day-before-arrival': { status: 422, means: 'The day is before the arrival.' },
  'need-not-in-case': { status: 422, means: 'The need does not belong to the case.' },
  'person-not-in-case': { status: 422, means: 'This person does not belong to the case.' },
} as const satisfies ProblemCatalogue

export const en = {
  title: 'You are not alone',
  promise: 'You need not say your name. We listen and do not judge you.',
  callTitle: 'I need help',
  callWhy: 'Talk to somebody who listens.',
  worryTitle: 'I worry about somebody',
  worryWhy: 'Call the same number. You need not say who you are.',
  dangerTitle: 'Danger right now',
  dangerWhy: 'Go where other people are: a shop, a temple, a clinic, a police post. Then call.',
  call: (number: string) => `Call ${number}`,
  private: 'This page keeps no name and no number. Press “Leave quickly” to close it at once.',
  historyNote: 'Pages you opened before stay in this browser’s history.',
  noHotline: 'No number has been checked for this country yet. Ask at a clinic, a temple or a village office.',
}

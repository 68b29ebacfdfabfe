export const en = {
  continued: (when: string) => `Continued from where you stopped. ${when}.`,
  startAfresh: 'Start afresh',
  begunAfresh: 'Begun afresh. What you had typed is put away.',
  undo: 'Bring it back',
}

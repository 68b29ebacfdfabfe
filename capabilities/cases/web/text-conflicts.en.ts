/** Two versions of one field, side by side. */
export const conflictsEn = {
  title: 'Two versions, choose the right one',
  yours: 'Yours',
  choose: 'Choose one of the two',
  useMine: 'Use my version',
  useOther: 'Use the other version',
  useThis: 'Use this version',
  kept: 'The other version stays in the history.',
  nothing: 'Nothing written',
  closed: 'Shown once the file is opened',
  yes: 'Yes',
  no: 'No',
  everybody: 'Everybody in this case',
  somebody: 'Somebody in this case',
  colleague: 'A colleague',
}

export const en = {
  title: 'My work',
  greeting: { morning: 'Good morning', afternoon: 'Good afternoon', evening: 'Good evening' },
  context: (waiting: number) =>
    waiting === 0
      ? 'Nothing is waiting for you.'
      : waiting === 1
        ? 'One thing is waiting for you.'
        : `${waiting} things are waiting for you.`,
  next: 'Next',
  open: 'Open',
  more: (count: string) => `${count} more`,
  pastCall: 'call them',
  pastDo: 'answer now',
  groups: {
    referrals: 'Referrals waiting for my answer',
    screenings: 'Screenings waiting for the next step',
    decisions: 'Waiting for a decision',
    cases: 'People I accompany',
    stays: 'The centre',
    feedback: 'Feedback I owe',
    consents: 'Consents to ask again',
    accounts: 'Accounts',
  } as Record<string, string>,
  all: {
    referrals: { label: 'All referrals', to: '/referrals' },
    screenings: { label: 'All screenings', to: '/screening' },
    decisions: { label: 'All requests', to: '/identification' },
    cases: { label: 'Open list', to: '/cases' },
    stays: { label: 'Open the board', to: '/shelter' },
    feedback: { label: 'All referrals', to: '/referrals' },
  } as Record<string, { label: string; to: string }>,
  empty: 'Nothing is waiting for you',
  emptyNext: 'What needs you appears here, the most urgent first.',
  supported: 'People I support',
  openList: 'Open list',
  saved: 'Everything is saved',
  startScreening: 'Start a screening',
  openStatistics: 'Open the statistics',
}

import type { Sentences } from './sentences.ts'

const services: Readonly<Record<string, string>> = {
  shelter: 'a safe place to stay',
  health: 'health care',
  psychosocial: 'somebody to talk to',
  legal: 'legal help',
  documents: 'documents',
  'family-contact': 'contact with family',
  'safe-return': 'a safe way home',
  education: 'to learn',
  livelihood: 'work and income',
  reintegration: 'help to begin again',
}

const needs: Readonly<Record<string, string>> = {
  'safe-place': 'a safe place',
  'food-and-clothing': 'food and clothes',
  health: 'a health check',
  psychosocial: 'somebody to talk to',
  'legal-aid': 'legal help',
  interpretation: 'an interpreter',
  documents: 'documents',
  phone: 'a phone',
  'family-contact': 'contact with family',
  'safe-return': 'a safe way home',
  education: 'to learn',
  'skill-and-income': 'a skill and an income',
  'child-care': 'child care',
  money: 'money',
  compensation: 'compensation',
  'know-her-choices': 'to know the choices',
  'protection-from-threats': 'protection from threats',
}

const say = (words: Readonly<Record<string, string>>, code: string | number | undefined) =>
  words[String(code)] ?? 'help'

export const waitingEn: Sentences = {
  'referrals/answer': (alias, { service }) => ({
    title: `${alias} needs ${say(services, service)}`,
    why: 'You were asked to help. See what is offered and answer.',
    short: `Needs ${say(services, service)}`,
    action: 'Open referral',
  }),
  'referrals/waiting': (alias, { service }) => ({
    title: `${alias} waits for an answer`,
    why: `You asked another organisation for ${say(services, service)}.`,
    short: `Asked for ${say(services, service)}, waiting for the answer`,
  }),
  'referrals/question': (alias) => ({
    title: `A question about ${alias}`,
    why: 'The organisation that you asked needs to know something first.',
    short: 'A question to answer',
    action: 'Answer',
  }),
  'referrals/hand-over': (alias) => ({
    title: `Agree how ${alias} comes to you`,
    why: 'You accepted. Set down the hand-over when the person has arrived.',
    short: 'Accepted, hand-over to agree',
  }),
  'referrals/first-feedback': (alias) => ({
    title: `Did ${alias} arrive safely?`,
    why: 'Whoever asked you would like to know: arrived, safe, helped.',
    short: 'First feedback: arrived, safe, helped?',
    action: 'Give feedback',
  }),
  'referrals/second-feedback': (alias) => ({
    title: `How is ${alias} after a month?`,
    why: 'The second feedback to whoever asked you.',
    short: 'Feedback after a month',
    action: 'Give feedback',
  }),
  'referrals/declined': (alias) => ({
    title: `${alias} still needs somebody`,
    why: 'The organisation could not help. Look for another.',
    short: 'Could not be helped there, look for another',
  }),
  'referrals/expired': (alias) => ({
    title: `${alias} got no answer`,
    why: 'The time to answer has passed. Call them or ask another.',
    short: 'No answer came, ask another',
  }),
  'referrals/consent-ended': (alias) => ({
    title: `${alias} no longer agrees to this referral`,
    why: 'The consent has ended. Take the referral back or ask again.',
    short: 'The consent has ended',
  }),
  'referrals/escalated': () => ({
    title: 'An answer is overdue',
    why: 'An organisation has not answered in time. Call them.',
    short: 'Overdue, call them',
  }),
  'screening/open-case': (alias) => ({
    title: `What does ${alias} need next?`,
    why: 'The screening is done. Ask for consent and open a case, or come back later.',
    short: 'Screening done, next step open',
    action: 'Open result',
  }),
  'screening/unfinished': (alias, { answered, asked }) => ({
    title: `The screening with ${alias || 'somebody'} is not finished`,
    why: `${answered} of ${asked} questions. You can go on or stop at any time.`,
    short: `${answered} of ${asked} questions`,
    action: 'Go on',
  }),
  'identification/decide': (alias) => ({
    title: `${alias} waits for your decision`,
    why: 'Read the screening and what happened, then decide. Help goes on meanwhile.',
    short: 'Asked to be identified',
    action: 'Decide',
  }),
  'cases/contact-due': (alias) => ({
    title: `It is time to be in touch with ${alias}`,
    why: 'As agreed, at a safe time and in a safe way.',
    short: 'Contact agreed',
    action: 'Open case file',
  }),
  'devices/handed-in': () => ({
    title: 'One of your devices handed in what it could not send',
    why: 'Nothing of it counts until you send it.',
    action: 'See what waits',
    short: 'Handed in by your device',
  }),
  'cases/conflict': (alias) => ({
    title: `Two versions about ${alias}`,
    why: 'Two people changed the same thing. Look at both and choose the right one.',
    short: 'Two versions, choose the right one',
    action: 'Look at both',
  }),
  'cases/need-due': (alias, { need }) => ({
    title: `${alias} needs ${say(needs, need)}`,
    why: 'The day that was agreed has come or is near.',
    short: `Needs ${say(needs, need)}`,
    action: 'Open case file',
  }),
  'cases/unassigned': (alias) => ({
    title: `Nobody accompanies ${alias} yet`,
    why: 'Choose a case worker.',
    short: 'No case worker yet',
    action: 'Choose',
  }),
  'cases/danger-opening': (_alias, { code }) => ({
    title: `${code} was opened because of danger`,
    why: 'Read why, and say whether it was right.',
    short: 'Opened because of danger, to review',
    action: 'Review',
  }),
  'assistance/place': (alias) => ({
    title: `A place for ${alias}`,
    why: 'You accepted. Choose a room.',
    short: 'Accepted, no room yet',
    action: 'Choose a room',
  }),
  'assistance/arrival': (alias) => ({
    title: `${alias} arrives`,
    why: 'The place is kept.',
    short: 'Arrives, the place is kept',
    action: 'Open the board',
  }),
  'assistance/departure': (alias) => ({
    title: `${alias} plans to leave`,
    why: 'Check that the way and the place are safe.',
    short: 'Plans to leave',
    action: 'Open the board',
  }),
  'assistance/first-assistance': (alias) => ({
    title: `${alias} has not had all first assistance`,
    why: 'Health, somebody to talk to, legal advice: offer what is missing.',
    short: 'First assistance is not complete',
    action: 'Record assistance',
  }),
  'consents/ending': (alias, { days }) => ({
    title: `Ask ${alias} again`,
    why: `A consent ends in ${days} days. Ask whether it shall go on.`,
    short: `A consent ends in ${days} days`,
    action: 'Open consents',
  }),
  'consents/review-override': (alias) => ({
    title: `Review what was shared about ${alias}`,
    why: 'It was shared because life was in danger. Say whether that was right.',
    short: 'Shared because of danger, to review',
    action: 'Review',
  }),
  'consents/overrides-unreviewed': (_alias, { count }) => ({
    title: `${count} sharings for danger wait for review`,
    why: 'A supervisor has not looked at them yet. Call them.',
    short: `${count} wait for review`,
  }),
}

import { expect, it } from 'vitest'
import { commonProblems } from '#platform/model/problem.ts'
import { commonProblemText } from './common-problem-text.ts'
import { fieldProblems, problemText, reasonText, registerProblemText } from './problem-text.ts'

it('has words in both languages for every problem that any operation may answer with', () => {
  expect(Object.keys(commonProblems).filter((type) => !(type in commonProblemText.types))).toEqual([])
})

it('fills in what the server counted', () => {
  const problem = { type: 'too-many-requests', status: 429, params: { seconds: 130 } }
  expect(problemText(problem, 'en')).toBe('Too many tries. Wait 3 min and try again.')
  expect(problemText(problem, 'lo')).toContain('3 ນາທີ')
})

it('never shows a code to a person, even of a problem it does not know', () => {
  expect(problemText({ type: 'never-heard-of', status: 418 }, 'en')).toBe(commonProblemText.types.unexpected.en)
  expect(reasonText('never-heard-of', 'lo')).toBe(commonProblemText.reasons.other.lo)
})

it('says the reason of a policy in the words of the capability that decided', () => {
  registerProblemText({ reasons: { 'test-consent-ended': { en: 'The consent has ended.', lo: 'ການຍິນຍອມໝົດອາຍຸແລ້ວ.' } } })
  const problem = { type: 'not-allowed', status: 403, params: { because: 'test-consent-ended' } }
  expect(problemText(problem, 'lo')).toBe('ການຍິນຍອມໝົດອາຍຸແລ້ວ.')
})

it('puts a sentence under each field that was not accepted', () => {
  const problem = { type: 'invalid-input', status: 422, issues: [{ path: 'birth', code: 'not-a-date' }] }
  expect(fieldProblems(problem, 'en')['birth']).toContain('10/7/2024')
  expect(fieldProblems(null, 'en')).toEqual({})
})

it('lets no capability change the words of another’s code, and takes the same words twice', () => {
  const words = { en: 'Choose a place.', lo: 'ເລືອກສະຖານທີ່.' }
  registerProblemText({ issues: { 'test-place-needed': words } })
  registerProblemText({ issues: { 'test-place-needed': { ...words } } })
  const other = { en: 'Choose a room.', lo: 'ເລືອກຫ້ອງ.' }
  expect(() => registerProblemText({ issues: { 'test-place-needed': other } })).toThrow('test-place-needed')
  expect(() => registerProblemText({ issues: { 'too-short': other } })).toThrow('too-short')
  expect(() => registerProblemText({ types: { 'not-found': other } })).toThrow('not-found')
})

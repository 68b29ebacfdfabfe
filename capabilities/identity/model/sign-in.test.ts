import { expect, test } from 'vitest'
import { SignInName } from './account.ts'
import { deviceLabelOf } from './device-label.ts'
import { AuthenticatorCode, NewPassword } from './password.ts'
import { RecoveryCode, recoveryCodeFrom } from './recovery-code.ts'
import { isFresh, stepAt } from './time-code.ts'

const codeOf = (result: { error?: { issues: { message: string }[] } | undefined }) => result.error?.issues[0]?.message

test('a new password is judged by length and by what guessing lists try first', () => {
  expect(NewPassword.safeParse('three red bridges at Pakse').success).toBe(true)
  expect(NewPassword.safeParse('ຂົວແດງສາມແຫ່ງຢູ່ປາກເຊ').success).toBe(true)
  expect(codeOf(NewPassword.safeParse('short one'))).toBe('password-too-short')
  expect(codeOf(NewPassword.safeParse('aaaaaaaaaaaaaaaaa'))).toBe('password-too-simple')
  expect(codeOf(NewPassword.safeParse('Password12345678'))).toBe('password-too-common')
  expect(codeOf(NewPassword.safeParse('01234567890123456'))).toBe('password-too-common')
})

test('a sign-in name is plain letters that any keyboard has', () => {
  expect(SignInName.parse(' Noy.K ')).toBe('noy.k')
  expect(codeOf(SignInName.safeParse('ນ້ອຍ'))).toBe('not-a-sign-in-name')
  expect(codeOf(SignInName.safeParse('.noy'))).toBe('not-a-sign-in-name')
})

test('a recovery code is read back from handwriting', () => {
  const code = recoveryCodeFrom(new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 31]))
  expect(code).toBe('0123-4567-89AB-CDEZ')
  expect(RecoveryCode.parse('o123 4567 89ab cdez')).toBe('0123456789ABCDEZ')
  expect(RecoveryCode.parse('OI23 4567 89ab cdez')).toBe('0123456789ABCDEZ')
  expect(codeOf(RecoveryCode.safeParse('0123-4567'))).toBe('not-a-recovery-code')
})

test('a code holds for its step and only once', () => {
  const step = stepAt(new Date('2026-03-02T01:00:15Z'))
  expect(stepAt(new Date('2026-03-02T01:00:29Z'))).toBe(step)
  expect(isFresh(step, null)).toBe(true)
  expect(isFresh(step, step)).toBe(false)
  expect(isFresh(step + 1, step)).toBe(true)
  expect(AuthenticatorCode.parse('123 456')).toBe('123456')
})

test('a device is told by family only', () => {
  const edge = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0'
  const phone = 'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36'
  expect(deviceLabelOf(edge)).toEqual({ browser: 'edge', machine: 'windows' })
  expect(deviceLabelOf(phone)).toEqual({ browser: 'chrome', machine: 'android' })
  expect(deviceLabelOf(undefined)).toEqual({ browser: 'other', machine: 'other' })
})

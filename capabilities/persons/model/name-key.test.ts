import { describe, expect, test } from 'vitest'
import { documentKey, isSameName, nameFrame, nameKey, nameWords, phoneKey } from './name-key.ts'

describe('the folded key of a name', () => {
  test.each([
    ['ບຸນມີ', 'Bounmy', 'Bunmi', 'บุญมี'],
    ['ສົມໄຊ', 'Somxay', 'Somsai', 'สมชัย'],
    ['ຄຳພັນ', 'Khamphanh', 'Kamphan', 'คำพัน'],
    ['ແກ້ວ', 'Keo', 'Kaew', 'แก้ว'],
    ['ທອງດີ', 'Thongdy', 'Tongdee', 'ทองดี'],
    ['ດວງຈັນ', 'Douangchanh', 'Duangjan', 'ดวงจันทร์'],
    ['ບົວວັນ', 'Bouavanh', 'Buawan', 'บัววัน'],
    ['ສີສະຫວາດ', 'Sisavath', 'Sisawat'],
  ])('%s meets its Latin and Thai spellings', (lao, ...others) => {
    for (const other of others) expect(nameKey(other)).toBe(nameKey(lao))
  })

  test.each([
    ['ສຸກສະຫວັນ', 'สุขสวรรค์'],
    ['ພອນໄຊ', 'Phonexay'],
    ['ພອນໄຊ', 'พรชัย'],
  ])('where vowels differ the consonants still agree: %s and %s', (one, other) => {
    expect(nameFrame(other)).toBe(nameFrame(one))
  })

  test('different names stay different', () => {
    const keys = ['Bounmy', 'Khamla', 'Vilayphone', 'Sengdao', 'Noy', 'Keo', 'Manivanh', 'Thongdy'].map(nameKey)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('a name in another script has no key rather than an empty one that meets every other', () => {
    expect(isSameName('明', '华')).toBe(false)
    expect(nameFrame('Noy')).toBeUndefined()
  })
})

describe('names as written', () => {
  test('a form of address is not part of a name', () => {
    expect(nameWords('ນາງ ບຸນມີ ສຸກສະຫວັນ')).toEqual(['ບຸນມີ', 'ສຸກສະຫວັນ'])
    expect(nameWords('Ms. Bounmy')).toEqual(['Bounmy'])
    expect(nameWords('Nang')).toEqual(['Nang'])
  })

  test('a given name alone is the same name', () => {
    expect(isSameName('Bunmi', 'ບຸນມີ ສຸກສະຫວັນ')).toBe(true)
    expect(isSameName('ຈຳປາ', 'ບຸນມີ ສຸກສະຫວັນ')).toBe(false)
  })
})

test.each(['+856 20 5555 1234', '020 5555-1234', '2055551234', '00856 2055551234', '໐໒໐ ໕໕໕໕ ໑໒໓໔'])(
  '%s is one number',
  (text) => {
    expect(phoneKey(text)).toBe('2055551234')
  },
)

test('what is too short is no number', () => {
  expect(phoneKey('1362')).toBeUndefined()
  expect(documentKey('12')).toBeUndefined()
})

test('a document number is the same with and without its spaces', () => {
  expect(documentKey('pa 012-3456')).toBe(documentKey('PA0123456'))
})

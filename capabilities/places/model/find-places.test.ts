import { describe, expect, test } from 'vitest'
import { gazetteer } from '#countries/la/gazetteer.ts'
import { compareNames, findPlaces, indexPlaces, placeName, provinceOf } from './find-places.ts'
import { foldName } from './fold-name.ts'
import { Gazetteer } from './place.ts'

const index = indexPlaces(gazetteer)
const find = (text: string, more: object = {}) => findPlaces(index, { text, ...more }).map((place) => place.code)

describe('the gazetteer', () => {
  test('has 18 provinces and 148 districts, each in a province that exists, and no code twice', () => {
    expect(Gazetteer.safeParse(gazetteer).error).toBeUndefined()
    expect(gazetteer.provinces).toHaveLength(18)
    expect(gazetteer.districts).toHaveLength(148)
    const provinces = new Set(gazetteer.provinces.map((province) => province.code))
    const inside = [...gazetteer.districts, ...gazetteer.checkpoints, ...gazetteer.zones]
    expect(inside.filter((place) => !provinces.has(place.province))).toEqual([])
    expect(new Set(index.map((place) => place.code)).size).toBe(index.length)
  })

  test('keeps the two Vientianes apart and knows Xaisomboun by its present code', () => {
    expect(placeName(index, 'LA-VT', 'en')).toBe('Vientiane Capital')
    expect(placeName(index, 'LA-VI', 'lo')).toBe('ແຂວງວຽງຈັນ')
    expect(placeName(index, 'LA-XS', 'en')).toBe('Xaisomboun')
    expect(find('LA-XN')[0]).toBe('LA-XS')
  })
})

describe('a stored code', () => {
  test.each([
    ['LA-CH', 'LA-CH'],
    ['LA16', 'LA-CH'],
    ['LA1601', 'LA-CH'],
    ['cp-vang-tao', 'LA-CH'],
    ['TH', null],
  ])('%s lies in %s', (code, province) => {
    expect(provinceOf(index, code)).toBe(province)
  })
})

describe('finding a place', () => {
  test.each(['ວຽງຈັນ', 'viengchan', 'Viangchan', 'vientiane', 'wiangchan', 'vieng chan'])(
    '%s finds both Vientianes first',
    (text) => {
      expect(find(text).slice(0, 2).toSorted()).toEqual(['LA-VI', 'LA-VT'])
    },
  )

  test.each([
    ['LA10', 'LA-VI'],
    ['la-vi', 'LA-VI'],
    ['LA1003', 'LA1003'],
    ['ຈຳປາສັກ', 'LA-CH'],
    ['champassak', 'LA-CH'],
    ['Luangnamtha', 'LA-LM'],
    ['ຫລວງພະບາງ', 'LA-LP'],
    ['sayaboury', 'LA-XA'],
    ['saravane', 'LA-SL'],
    ['oudomsai', 'LA-OU'],
    ['attapu', 'LA-AT'],
    ['sikotabong', 'LA0102'],
    ['ສີໂຄດ', 'LA0102'],
    ['vang tao', 'cp-vang-tao'],
    ['ວັງເຕົ່າ', 'cp-vang-tao'],
    ['Chong Mek', 'cp-vang-tao'],
    ['golden triangle sez', 'sez-golden-triangle'],
    ['ສາມຫຼ່ຽມຄຳ', 'cp-sam-liam-kham'],
    ['savanakhet', 'LA-SV'],
    ['xiengkwang', 'LA-XI'],
  ])('%s finds %s first', (text, code) => {
    expect(find(text)[0]).toBe(code)
  })

  test('a name with one slip is still found, nonsense is not', () => {
    expect(find('savannaket')[0]).toBe('LA-SV')
    expect(find('qqqqqq')).toEqual([])
  })

  test('can be held to kinds and to a province', () => {
    expect(find('', { kinds: ['province'] })).toHaveLength(18)
    expect(find('', { kinds: ['district'], province: 'LA-CH' })).toHaveLength(10)
  })

  test('lists Lao names in the order of the Lao alphabet, not of code points', () => {
    const names = findPlaces(index, { text: '', kinds: ['province'], language: 'lo' }).map((place) => place.lo)
    expect(names).toEqual(names.toSorted(new Intl.Collator('lo').compare))
    expect(compareNames('lo')({ en: '', lo: 'ເກີດ' }, { en: '', lo: 'ຂາ' })).toBeLessThan(0)
  })

  test('every province and nine in ten districts meet in one key by their Lao and Latin names', () => {
    const met = [...gazetteer.provinces, ...gazetteer.districts].filter((place) =>
      [place.en, ...place.aliases].some((name) => foldName(name) === foldName(place.lo.replace(/^ແຂວງ/, ''))),
    )
    expect(met.length).toBeGreaterThan(0.9 * 166)
  })
})

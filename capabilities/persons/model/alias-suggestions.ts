/** Flowers, birds and trees that everybody in Laos knows: names that belong to nobody. */
export const aliasSuggestions: readonly { lo: string; en: string }[] = [
  { lo: 'ດອກຈຳປາ', en: 'Dok Champa' },
  { lo: 'ດອກຄູນ', en: 'Dok Khoun' },
  { lo: 'ດອກຈານ', en: 'Dok Chan' },
  { lo: 'ດອກບົວ', en: 'Dok Boua' },
  { lo: 'ດອກພຸດ', en: 'Dok Phout' },
  { lo: 'ດອກເຜິ້ງ', en: 'Dok Pheung' },
  { lo: 'ດອກອິນຖະຫວາ', en: 'Dok Inthava' },
  { lo: 'ດອກກະດັງງາ', en: 'Dok Kadangnga' },
  { lo: 'ດອກຝ້າຍ', en: 'Dok Fai' },
  { lo: 'ດອກສະບາ', en: 'Dok Saba' },
  { lo: 'ນົກຍູງ', en: 'Nok Nyoung' },
  { lo: 'ນົກແອ່ນ', en: 'Nok En' },
  { lo: 'ນົກກາງແກ', en: 'Nok Kangkae' },
  { lo: 'ນົກເຂົາ', en: 'Nok Khao' },
  { lo: 'ນົກແກ້ວ', en: 'Nok Keo' },
  { lo: 'ນົກກະຈອກ', en: 'Nok Kachok' },
  { lo: 'ຕົ້ນໂພ', en: 'Ton Pho' },
  { lo: 'ຕົ້ນສັກ', en: 'Ton Sak' },
  { lo: 'ຕົ້ນໄຜ່', en: 'Ton Phai' },
  { lo: 'ຕົ້ນຕານ', en: 'Ton Tan' },
  { lo: 'ຕົ້ນຂາມ', en: 'Ton Kham' },
  { lo: 'ຕົ້ນມ່ວງ', en: 'Ton Mouang' },
]

/**
 * A few of them, starting somewhere else each time, so that not everybody is called by the first one.
 * @param seed any whole number, kept by the form so that the offer does not change under the finger
 */
export function suggestAliases(seed: number, count = 4): readonly { lo: string; en: string }[] {
  const total = aliasSuggestions.length
  // A step without a common factor with the list's length walks through kinds instead of along one of them.
  const step = 7
  const start = ((seed % total) + total) % total
  return Array.from({ length: Math.min(count, total) }, (_, index) => aliasSuggestions[(start + index * step) % total]!)
}

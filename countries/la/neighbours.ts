/** Countries across the border, all members of COMMIT (2004) with Lao PDR. Lao names after CLDR, corrected. */
export const neighbours = [
  { code: 'TH', iso3: 'THA', en: 'Thailand', lo: 'ໄທ' },
  { code: 'VN', iso3: 'VNM', en: 'Viet Nam', lo: 'ຫວຽດນາມ' },
  { code: 'CN', iso3: 'CHN', en: 'China', lo: 'ຈີນ' },
  { code: 'KH', iso3: 'KHM', en: 'Cambodia', lo: 'ກຳປູເຈຍ' },
  { code: 'MM', iso3: 'MMR', en: 'Myanmar', lo: 'ມຽນມາ' },
] as const

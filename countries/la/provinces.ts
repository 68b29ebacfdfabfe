import type { Province } from '#capabilities/places/model/place.ts'

/**
 * The 18 provinces. Codes: ISO 3166-2 (pycountry 2024, 18 of 18 checked); P-codes and Lao names: OCHA COD-AB (18 of
 * 18 checked); regions after the Lao Statistics Bureau; neighbours from the map. LA-VT is Vientiane Capital and LA-VI
 * Vientiane Province: they are often swapped elsewhere. Xaisomboun is LA-XS; some maps still use the retired LA-XN.
 * Longitude and latitude are points for a label, degrees WGS 84.
 */
export const provinces: readonly Province[] = [
  {
    code: 'LA-VT', pcode: 'LA01', en: 'Vientiane Capital', lo: 'ນະຄອນຫຼວງວຽງຈັນ', region: 'central', kind: 'prefecture',
    aliases: ['Viangchan Prefecture', 'Vientiane Prefecture', 'Nakhonluang Viangchan', 'Vientiane Municipality', 'ກຳແພງນະຄອນວຽງຈັນ', 'ວຽງຈັນ', 'Vientiane'],
    borders: ['TH'], lon: 102.6513, lat: 18.1225,
  },
  {
    code: 'LA-PH', pcode: 'LA02', en: 'Phongsaly', lo: 'ຜົ້ງສາລີ', region: 'north', kind: 'province',
    aliases: ['Phôngsali', 'Phongsali'],
    borders: ['CN', 'VN'], lon: 102.2212, lat: 21.6663,
  },
  {
    code: 'LA-LM', pcode: 'LA03', en: 'Luang Namtha', lo: 'ຫຼວງນ້ຳທາ', region: 'north', kind: 'province',
    aliases: ['Louang Namtha', 'Louangnamtha', 'Luangnamtha'],
    borders: ['CN', 'MM'], lon: 101.054, lat: 20.9213,
  },
  {
    code: 'LA-OU', pcode: 'LA04', en: 'Oudomxay', lo: 'ອຸດົມໄຊ', region: 'north', kind: 'province',
    aliases: ['Oudômxai', 'Oudomxai', 'Udomxai', 'Oudomsay'],
    borders: ['CN'], lon: 101.8732, lat: 20.5231,
  },
  {
    code: 'LA-BK', pcode: 'LA05', en: 'Bokeo', lo: 'ບໍ່ແກ້ວ', region: 'north', kind: 'province',
    aliases: ['Bokèo'],
    borders: ['TH', 'MM'], lon: 100.7078, lat: 20.3068,
  },
  {
    code: 'LA-LP', pcode: 'LA06', en: 'Luang Prabang', lo: 'ຫຼວງພະບາງ', region: 'north', kind: 'province',
    aliases: ['Louangphabang', 'Louang Phabang', 'Luangprabang'],
    borders: ['VN'], lon: 102.6098, lat: 20.073,
  },
  {
    code: 'LA-HO', pcode: 'LA07', en: 'Houaphanh', lo: 'ຫົວພັນ', region: 'north', kind: 'province',
    aliases: ['Houaphan', 'Huaphanh', 'Huaphan'],
    borders: ['VN'], lon: 103.9221, lat: 20.2953,
  },
  {
    code: 'LA-XA', pcode: 'LA08', en: 'Xayabouly', lo: 'ໄຊຍະບູລີ', region: 'north', kind: 'province',
    aliases: ['Xaignabouli', 'Xaignabouly', 'Sayabouri', 'Sainyabuli', 'Xayaboury', 'Sayaboury'],
    borders: ['TH'], lon: 101.5321, lat: 18.7028,
  },
  {
    code: 'LA-XI', pcode: 'LA09', en: 'Xiengkhouang', lo: 'ຊຽງຂວາງ', region: 'central', kind: 'province',
    aliases: ['Xiangkhouang', 'Xiangkhoang', 'Xieng Khouang'],
    borders: ['VN'], lon: 103.3583, lat: 19.4218,
  },
  {
    code: 'LA-VI', pcode: 'LA10', en: 'Vientiane Province', lo: 'ແຂວງວຽງຈັນ', region: 'central', kind: 'province',
    aliases: ['Viangchan', 'Vientiane', 'ວຽງຈັນ'],
    borders: ['TH'], lon: 102.2226, lat: 18.6164,
  },
  {
    code: 'LA-BL', pcode: 'LA11', en: 'Bolikhamxay', lo: 'ບໍລິຄຳໄຊ', region: 'central', kind: 'province',
    aliases: ['Bolikhamxai', 'Bolikhamsai', 'Borikhamxay', 'Borikhamsay'],
    borders: ['TH', 'VN'], lon: 104.0147, lat: 18.4946,
  },
  {
    code: 'LA-KH', pcode: 'LA12', en: 'Khammouane', lo: 'ຄຳມ່ວນ', region: 'central', kind: 'province',
    aliases: ['Khammouan', 'Khammuan', 'Khammuane'],
    borders: ['TH', 'VN'], lon: 105.2203, lat: 17.6009,
  },
  {
    code: 'LA-SV', pcode: 'LA13', en: 'Savannakhet', lo: 'ສະຫວັນນະເຂດ', region: 'central', kind: 'province',
    aliases: ['Savannakhét', 'Savanakhet'],
    borders: ['TH', 'VN'], lon: 105.7181, lat: 16.4948,
  },
  {
    code: 'LA-SL', pcode: 'LA14', en: 'Salavan', lo: 'ສາລະວັນ', region: 'south', kind: 'province',
    aliases: ['Saravan', 'Saravane'],
    borders: ['TH', 'VN'], lon: 106.3318, lat: 15.9142,
  },
  {
    code: 'LA-XE', pcode: 'LA15', en: 'Sekong', lo: 'ເຊກອງ', region: 'south', kind: 'province',
    aliases: ['Xékong', 'Xekong'],
    borders: ['VN'], lon: 107.0121, lat: 15.6056,
  },
  {
    code: 'LA-CH', pcode: 'LA16', en: 'Champasak', lo: 'ຈຳປາສັກ', region: 'south', kind: 'province',
    aliases: ['Champasack', 'Champassak'],
    borders: ['TH', 'KH'], lon: 105.8739, lat: 14.6953,
  },
  {
    code: 'LA-AT', pcode: 'LA17', en: 'Attapeu', lo: 'ອັດຕະປື', region: 'south', kind: 'province',
    aliases: ['Attapu', 'Attopeu'],
    borders: ['VN', 'KH'], lon: 107.1012, lat: 14.7911,
  },
  {
    code: 'LA-XS', pcode: 'LA18', en: 'Xaisomboun', lo: 'ໄຊສົມບູນ', region: 'central', kind: 'province',
    aliases: ['Xaisômboun', 'Xaysomboun', 'Saysomboun', 'LA-XN'],
    borders: [], lon: 103.0368, lat: 18.8686,
  },
]

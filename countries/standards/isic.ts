/** Sections of ISIC Rev. 4 (United Nations), used for the economic activity of an exploitation. Lao names are ours. */
export const isicSections = [
  { code: 'A', en: 'Agriculture, forestry and fishing', lo: 'ກະສິກຳ, ປ່າໄມ້ ແລະ ການປະມົງ' },
  { code: 'B', en: 'Mining and quarrying', lo: 'ບໍ່ແຮ່' },
  { code: 'C', en: 'Manufacturing (factories)', lo: 'ໂຮງງານ' },
  { code: 'D', en: 'Electricity, gas and steam', lo: 'ໄຟຟ້າ ແລະ ອາຍແກັສ' },
  { code: 'E', en: 'Water, sewerage and waste', lo: 'ນ້ຳ ແລະ ສິ່ງເສດເຫຼືອ' },
  { code: 'F', en: 'Construction', lo: 'ການກໍ່ສ້າງ' },
  { code: 'G', en: 'Trade and repair of vehicles', lo: 'ການຄ້າ ແລະ ສ້ອມແປງລົດ' },
  { code: 'H', en: 'Transport and storage', lo: 'ການຂົນສົ່ງ' },
  { code: 'I', en: 'Hotels, guesthouses and restaurants', lo: 'ໂຮງແຮມ, ເຮືອນພັກ ແລະ ຮ້ານອາຫານ' },
  { code: 'J', en: 'Information and communication', lo: 'ຂໍ້ມູນ ແລະ ການສື່ສານ' },
  { code: 'K', en: 'Finance and insurance', lo: 'ການເງິນ ແລະ ປະກັນໄພ' },
  { code: 'L', en: 'Real estate', lo: 'ອະສັງຫາລິມະຊັບ' },
  { code: 'M', en: 'Professional, scientific and technical', lo: 'ວິຊາການ ແລະ ເຕັກນິກ' },
  { code: 'N', en: 'Administrative and support', lo: 'ການບໍລິການສະໜັບສະໜູນ' },
  { code: 'O', en: 'Public administration and defence', lo: 'ລັດຖະການ ແລະ ປ້ອງກັນປະເທດ' },
  { code: 'P', en: 'Education', lo: 'ການສຶກສາ' },
  { code: 'Q', en: 'Health and social work', lo: 'ສາທາລະນະສຸກ ແລະ ສັງຄົມສົງເຄາະ' },
  { code: 'R', en: 'Arts, entertainment, casinos and recreation', lo: 'ສິລະປະ, ບັນເທີງ, ກາຊີໂນ ແລະ ພັກຜ່ອນ' },
  { code: 'S', en: 'Other service activities', lo: 'ການບໍລິການອື່ນໆ' },
  { code: 'T', en: 'Private households as employers', lo: 'ວຽກໃນເຮືອນຂອງຄົນອື່ນ' },
  { code: 'U', en: 'Extraterritorial organisations', lo: 'ອົງການສາກົນ' },
] as const

export type IsicSection = (typeof isicSections)[number]['code']

import type { Words } from '#platform/web/text/use-text.ts'
import type { en } from './text.en.ts'

export const lo: Words<typeof en> = {
  placeholder: 'ຊື່ ຫຼື ລະຫັດ, ຕົວໜັງສືໃດກໍໄດ້',
  clear: 'ລຶບລ້າງ',
  nothing: 'ບໍ່ພົບສະຖານທີ່. ລອງຂຽນໃຫ້ສັ້ນລົງ.',
  kinds: { province: 'ແຂວງ', district: 'ເມືອງ', checkpoint: 'ດ່ານ', zone: 'ເຂດເສດຖະກິດພິເສດ' },
  whole: (province) => `ທົ່ວ${province}`,
  districtsOf: (province) => `ເມືອງໃນ${province}`,
  allProvinces: 'ທຸກແຂວງ',
  options: (n) => `${n} ແຫ່ງ. ປຸ່ມລູກສອນເພື່ອເລືອກ, Enter ເພື່ອເອົາ.`,
  unsure: 'ຍັງບໍ່ຢືນຢັນ',
  showTable: 'ເປັນຕາຕະລາງ',
  showMap: 'ເປັນແຜນທີ່',
  province: 'ແຂວງ',
  number: 'ຈຳນວນ',
  aboutMap: 'ກ່ຽວກັບແຜນທີ່ນີ້',
  noValue: 'ບໍ່ມີ',
  mapOf: (title) => `${title}: ແຜນທີ່ແຂວງ. ຕາຕະລາງມີຕົວເລກຄືກັນ.`,
}

import type { conflictsEn } from './text-conflicts.en.ts'

export const conflictsLo: typeof conflictsEn = {
  title: 'ມີສອງສະບັບ, ເລືອກອັນທີ່ຖືກ',
  yours: 'ຂອງທ່ານ',
  choose: 'ເລືອກອັນໜຶ່ງກ່ອນ',
  useMine: 'ໃຊ້ສະບັບຂອງຂ້ອຍ',
  useOther: 'ໃຊ້ອີກສະບັບໜຶ່ງ',
  useThis: 'ໃຊ້ສະບັບນີ້',
  kept: 'ອີກສະບັບໜຶ່ງຍັງເກັບໄວ້ໃນປະຫວັດ.',
  nothing: 'ບໍ່ໄດ້ຂຽນ',
  closed: 'ເຫັນໄດ້ເມື່ອເປີດແຟ້ມ',
  yes: 'ແມ່ນ',
  no: 'ບໍ່ແມ່ນ',
  everybody: 'ທຸກຄົນໃນກໍລະນີນີ້',
  somebody: 'ຄົນໜຶ່ງໃນກໍລະນີນີ້',
  colleague: 'ເພື່ອນຮ່ວມງານ',
}

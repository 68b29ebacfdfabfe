import type { Words } from '#platform/web/text/use-text.ts'
import type { overdueEn } from './overdue.en.ts'

/** Composed from the project's lexicon; no native speaker has read it yet. */
export const overdueLo: Words<typeof overdueEn> = {
  title: 'ສິ່ງທີ່ຍັງບໍ່ມີໃຜຕອບ',
  context: 'ອົງການ, ເວລາ ແລະ ລະຫັດ. ເປັນເລື່ອງຂອງໃຜ ຮູ້ແຕ່ຜູ້ທີ່ຊ່ວຍເຫຼືອ.',
  open: 'ຕ້ອງຈັດການ',
  taken: 'ຈັດການແລ້ວ ໃນ 90 ມື້ຜ່ານມາ',
  none: 'ບໍ່ມີສິ່ງໃດກາຍກຳນົດ.',
  noneNext: 'ສິ່ງທີ່ກາຍກຳນົດ ຈະຂຶ້ນຢູ່ນີ້ພາຍໃນໜຶ່ງຊົ່ວໂມງ.',
  line: (from, to) => `ຈາກ ${from} ຫາ ${to}`,
  since: (when) => `ສະເໜີທ່ານ ${when}`,
  takeUp: 'ບອກວ່າໄດ້ເຮັດຫຍັງ',
  takeUpTitle: 'ທ່ານໄດ້ເຮັດຫຍັງ?',
  takeUpHelp: 'ເວລາຂອງສອງອົງການຍັງເດີນຕໍ່. ອັນນີ້ບອກວ່າ ທ່ານໄດ້ຈັດການແລ້ວ.',
  save: 'ບັນທຶກ',
  chooseFirst: 'ເລືອກສິ່ງທີ່ທ່ານໄດ້ເຮັດ',
  byOrganisation: 'ຕາມອົງການ',
  columns: {
    organisation: 'ອົງການ',
    toAnswer: 'ຕ້ອງຕອບ',
    overdue: 'ກາຍກຳນົດ',
    feedback: 'ຕ້ອງລາຍງານ',
    declined: 'ບໍ່ມີບ່ອນຮັບ, 90 ມື້',
  },
  askCall: 'ໂທຫາພວກເຂົາ',
}

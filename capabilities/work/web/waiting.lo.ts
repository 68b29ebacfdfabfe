import type { Sentences } from './sentences.ts'

export const waitingLo: Sentences = {
  'identification/decide': (alias) => ({
    title: `${alias} ລໍຖ້າຄຳຕົກລົງຂອງທ່ານ`,
    why: 'ອ່ານຜົນຄັດກອງ ແລະ ເຫດການກ່ອນ ແລ້ວຈຶ່ງຕົກລົງ. ການຊ່ວຍເຫຼືອສືບຕໍ່ໄປ.',
    short: 'ສະເໜີໃຫ້ກຳນົດຕົວ',
    action: 'ຕົກລົງ',
  }),
}

import type { en } from './text.en.ts'
import type { Words } from '#platform/web/text/use-text.ts'

export const lo: Words<typeof en> = {
  continued: (when) => `ສືບຕໍ່ຈາກບ່ອນທີ່ທ່ານຢຸດ. ${when}.`,
  startAfresh: 'ເລີ່ມໃໝ່',
  begunAfresh: 'ເລີ່ມໃໝ່ແລ້ວ. ສິ່ງທີ່ທ່ານພິມໄວ້ຖືກເກັບອອກ.',
  undo: 'ເອົາກັບຄືນມາ',
}

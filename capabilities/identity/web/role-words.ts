import { useLanguage } from '#platform/web/text/language.ts'
import type { Role } from '../model/role.ts'

const words: Readonly<Record<Role, { en: string; lo: string }>> = {
  'village-reporter': { en: 'Village reporter', lo: 'ຜູ້ລາຍງານຂັ້ນບ້ານ' },
  'screening-officer': { en: 'Screening officer', lo: 'ເຈົ້າໜ້າທີ່ຄັດກອງ' },
  'case-worker': { en: 'Case worker', lo: 'ພະນັກງານຄຸ້ມຄອງກໍລະນີ' },
  supervisor: { en: 'Supervisor', lo: 'ຫົວໜ້າຕິດຕາມວຽກ' },
  'shelter-manager': { en: 'Shelter manager', lo: 'ຫົວໜ້າສູນພັກພິງ' },
  'health-worker': { en: 'Health worker', lo: 'ພະນັກງານສາທາລະນະສຸກ' },
  investigator: { en: 'Investigator', lo: 'ເຈົ້າໜ້າທີ່ສືບສວນ-ສອບສວນ' },
  'identification-authority': { en: 'Identification authority', lo: 'ຜູ້ມີອຳນາດກຳນົດຕົວຜູ້ຖືກເຄາະຮ້າຍ' },
  'matching-officer': { en: 'Matching officer', lo: 'ເຈົ້າໜ້າທີ່ກວດຂໍ້ມູນຊ້ຳກັນ' },
  'programme-officer': { en: 'Programme officer', lo: 'ພະນັກງານແຜນງານ' },
  analyst: { en: 'Analyst', lo: 'ນັກວິເຄາະຂໍ້ມູນ' },
  coordinator: { en: 'Coordinator', lo: 'ຜູ້ປະສານງານ' },
  auditor: { en: 'Auditor', lo: 'ຜູ້ກວດສອບ' },
  administrator: { en: 'Administrator', lo: 'ຜູ້ເບິ່ງແຍງລະບົບ' },
}

/** The name of a role in the reader's language. */
export function useRoleWords(): (role: string) => string {
  const { language } = useLanguage()
  return (role) => words[role as Role]?.[language] ?? role
}

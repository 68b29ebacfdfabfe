import { registerProblemText } from '#platform/web/text/problem-text.ts'

type Params = Record<string, string | number | boolean>
const seconds = (params: Params) => Number(params.seconds ?? 60)
const inEnglish = (params: Params) =>
  seconds(params) < 60 ? `${seconds(params)} seconds` : `${Math.ceil(seconds(params) / 60)} minutes`
const inLao = (params: Params) =>
  seconds(params) < 60 ? `${seconds(params)} ວິນາທີ` : `${Math.ceil(seconds(params) / 60)} ນາທີ`

registerProblemText({
  types: {
    'sign-in-refused': {
      en: 'This did not open an account. Check what you wrote and try again.',
      lo: 'ຍັງເຂົ້າບໍ່ໄດ້. ກະລຸນາກວດສິ່ງທີ່ຂຽນ ແລ້ວລອງໃໝ່.',
    },
    'try-later': {
      en: (params) => `Too many tries. Wait ${inEnglish(params)} and try again.`,
      lo: (params) => `ລອງຫຼາຍເທື່ອເກີນໄປ. ລໍຖ້າ ${inLao(params)} ແລ້ວລອງໃໝ່.`,
    },
    'ceremony-over': { en: 'That took too long. Begin this step again.', lo: 'ໃຊ້ເວລາດົນເກີນໄປ. ເລີ່ມຂັ້ນຕອນນີ້ຄືນໃໝ່.' },
    'passkey-refused': { en: 'This passkey could not be accepted. Try again.', lo: 'ຮັບກະແຈຜ່ານນີ້ບໍ່ໄດ້. ລອງໃໝ່.' },
    'passkey-known': { en: 'This passkey is already in use.', lo: 'ກະແຈຜ່ານນີ້ຖືກໃຊ້ຢູ່ແລ້ວ.' },
    'code-refused': { en: 'The code is not right. Check it and try again.', lo: 'ລະຫັດບໍ່ຖືກຕ້ອງ. ກະລຸນາກວດ ແລ້ວລອງໃໝ່.' },
    'proof-refused': { en: 'That did not match this account. Try again.', lo: 'ບໍ່ກົງກັບບັນຊີນີ້. ລອງໃໝ່.' },
    'link-over': { en: 'This link has expired. Ask the sender for a new one.', lo: 'ລິ້ງນີ້ໝົດອາຍຸແລ້ວ. ຂໍລິ້ງໃໝ່ຈາກຜູ້ສົ່ງ.' },
    'last-means': {
      en: 'This is the only way left to sign in. Add another one first.',
      lo: 'ນີ້ແມ່ນວິທີດຽວທີ່ເຫຼືອ ເພື່ອເຂົ້າສູ່ລະບົບ. ກະລຸນາເພີ່ມວິທີອື່ນກ່ອນ.',
    },
    'name-taken': { en: 'Somebody else has this sign-in name. Choose another one.', lo: 'ມີຄົນໃຊ້ຊື່ຜູ້ໃຊ້ນີ້ແລ້ວ. ເລືອກຊື່ອື່ນ.' },
    'last-administrator': {
      en: 'Nobody would be left to run the accounts. Name another administrator first.',
      lo: 'ຈະບໍ່ມີໃຜເຫຼືອ ເພື່ອເບິ່ງແຍງບັນຊີ. ແຕ່ງຕັ້ງຜູ້ເບິ່ງແຍງຄົນອື່ນກ່ອນ.',
    },
    'account-suspended': {
      en: 'This account is suspended. Let it sign in again first.',
      lo: 'ບັນຊີນີ້ຖືກຢຸດໄວ້. ໃຫ້ເຂົ້າສູ່ລະບົບໄດ້ອີກກ່ອນ.',
    },
    'nothing-to-confirm': { en: 'Nothing waits for a second person here.', lo: 'ບໍ່ມີຫຍັງລໍຖ້າຄົນທີສອງຢູ່ນີ້.' },
  },
  reasons: {
    'administrators-only': { en: 'Only administrators do this.', lo: 'ສະເພາະຜູ້ເບິ່ງແຍງລະບົບເຮັດໄດ້.' },
    'outside-your-organisation': {
      en: 'This is outside the organisations you look after.',
      lo: 'ຢູ່ນອກອົງກອນທີ່ທ່ານເບິ່ງແຍງ.',
    },
    'needs-a-national-administrator': {
      en: 'Only a national administrator does this.',
      lo: 'ສະເພາະຜູ້ເບິ່ງແຍງລະບົບລະດັບຊາດເຮັດໄດ້.',
    },
    'not-your-own-account': { en: 'Nobody does this to their own account.', lo: 'ບໍ່ມີໃຜເຮັດສິ່ງນີ້ກັບບັນຊີຂອງຕົນເອງໄດ້.' },
    'administrators-reach-nobody': {
      en: 'Whoever runs accounts cannot also reach people’s records.',
      lo: 'ຜູ້ທີ່ເບິ່ງແຍງບັນຊີ ບໍ່ສາມາດເຂົ້າເຖິງຂໍ້ມູນຂອງບຸກຄົນພ້ອມກັນ.',
    },
    'auditors-only-audit': { en: 'An auditor does nothing but audit.', lo: 'ຜູ້ກວດສອບເຮັດແຕ່ວຽກກວດສອບເທົ່ານັ້ນ.' },
  },
  issues: {
    'not-a-sign-in-name': {
      en: 'Three or more Latin letters, digits, dots or hyphens, for example noy.k',
      lo: 'ຕົວອັກສອນລາແຕັງ, ຕົວເລກ, ຈຸດ ຫຼື ຂີດ ຢ່າງໜ້ອຍ 3 ຕົວ, ຕົວຢ່າງ noy.k',
    },
    'password-too-short': {
      en: 'Use at least 15 characters. Several words are fine.',
      lo: 'ໃຊ້ຢ່າງໜ້ອຍ 15 ຕົວ. ຫຼາຍຄຳຕໍ່ກັນກໍໄດ້.',
    },
    'password-too-simple': { en: 'Use more different characters.', lo: 'ໃຊ້ຕົວທີ່ແຕກຕ່າງກັນຫຼາຍຂຶ້ນ.' },
    'password-too-common': {
      en: 'Others would guess this quickly. Choose other words.',
      lo: 'ຄົນອື່ນເດົາໄດ້ງ່າຍ. ເລືອກຄຳອື່ນ.',
    },
    'six-digits': { en: 'Six digits, as the app shows them.', lo: 'ຕົວເລກ 6 ຕົວ ຕາມທີ່ແອັບສະແດງ.' },
    'not-a-recovery-code': {
      en: 'Sixteen letters and digits, as on your list.',
      lo: 'ຕົວອັກສອນ ແລະ ຕົວເລກ 16 ຕົວ ຕາມລາຍການຂອງທ່ານ.',
    },
    'choose-a-role': { en: 'Choose at least one role.', lo: 'ເລືອກຢ່າງໜ້ອຍໜຶ່ງບົດບາດ.' },
    'choose-a-province': { en: 'Choose at least one province.', lo: 'ເລືອກຢ່າງໜ້ອຍໜຶ່ງແຂວງ.' },
  },
})

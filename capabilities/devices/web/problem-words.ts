import { registerProblemText } from '#platform/web/text/problem-text.ts'

registerProblemText({
  types: {
    'device-revoked': {
      en: 'This device carries work no longer.',
      lo: 'ເຄື່ອງນີ້ບໍ່ເກັບວຽກອີກແລ້ວ.',
    },
    'device-closed': {
      en: 'This device was closed already.',
      lo: 'ເຄື່ອງນີ້ປິດໄປແລ້ວ.',
    },
    'too-much-waits': {
      en: 'A lot was handed in already. Its owner has to look at it first.',
      lo: 'ມີສິ່ງທີ່ມອບໃຫ້ແລ້ວຫຼາຍ. ເຈົ້າຂອງຕ້ອງເບິ່ງກ່ອນ.',
    },
    'entry-settled': {
      en: 'This was sent or discarded already.',
      lo: 'ສິ່ງນີ້ສົ່ງ ຫຼື ຖິ້ມໄປແລ້ວ.',
    },
  },
  reasons: {
    'not-your-own-device': {
      en: 'Somebody else gives your own device more days.',
      lo: 'ໃຫ້ຜູ້ອື່ນເປັນຄົນເພີ່ມມື້ໃຫ້ເຄື່ອງຂອງທ່ານ.',
    },
  },
})

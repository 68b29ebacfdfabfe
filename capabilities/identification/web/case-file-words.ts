type Words = Readonly<Record<string, string>>

// Apart from the other texts, because every case file needs these at once.

export const tabWords = { en: 'Identification', lo: 'ການກຳນົດຕົວ' }

export const outcomeWords: { en: Words; lo: Words } = {
  en: {
    'possible-victim': 'Possible victim, more is needed',
    victim: 'Identified as a victim',
    'not-a-victim': 'Not identified as a victim',
  },
  lo: {
    'possible-victim': 'ອາດເປັນຜູ້ຖືກເຄາະຮ້າຍ, ຍັງຕ້ອງການຂໍ້ມູນ',
    victim: 'ຖືກກຳນົດວ່າເປັນຜູ້ຖືກເຄາະຮ້າຍ',
    'not-a-victim': 'ບໍ່ຖືກກຳນົດວ່າເປັນຜູ້ຖືກເຄາະຮ້າຍ',
  },
}

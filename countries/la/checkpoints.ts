import type { Checkpoint } from '#capabilities/places/model/place.ts'

type Row = readonly [
  code: string, province: string, en: string, lo: string, country: string | null, counterpart: string | null,
  mode: Checkpoint['mode'], confidence: Checkpoint['confidence'], aliases?: readonly string[],
]

/**
 * Border crossings and airports. `retrieved`: named in a page that was read (travel pages and news, partly old);
 * `memory` and `low`: not confirmed. Counts differ by source (19 international checkpoints in 2008, 24 in an undated
 * page), and many local and traditional crossings exist besides: an administrator can add to this list. Only the Lao
 * name of Vang Tao was seen in a source; the others are ours and wait for a native reader.
 */
const rows: readonly Row[] = [
  ['cp-vang-tao', 'LA-CH', 'Vang Tao', 'ດ່ານວັງເຕົ່າ', 'TH', 'Chong Mek', 'road', 'retrieved', ['Vangtao', 'ວັງເຕົ່າ']],
  ['cp-friendship-1', 'LA-VT', 'First Friendship Bridge (Thanaleng)', 'ດ່ານຂົວມິດຕະພາບ 1 (ທ່ານາແລ້ງ)', 'TH', 'Nong Khai', 'bridge', 'retrieved', ['Thanaleng', 'ທ່ານາແລ້ງ']],
  ['cp-friendship-2', 'LA-SV', 'Second Friendship Bridge (Savannakhet)', 'ດ່ານຂົວມິດຕະພາບ 2 (ສະຫວັນນະເຂດ)', 'TH', 'Mukdahan', 'bridge', 'retrieved'],
  ['cp-friendship-3', 'LA-KH', 'Third Friendship Bridge (Thakhek)', 'ດ່ານຂົວມິດຕະພາບ 3 (ທ່າແຂກ)', 'TH', 'Nakhon Phanom', 'bridge', 'retrieved', ['Thakhek', 'ທ່າແຂກ']],
  ['cp-friendship-4', 'LA-BK', 'Fourth Friendship Bridge (Houayxay)', 'ດ່ານຂົວມິດຕະພາບ 4 (ຫ້ວຍຊາຍ)', 'TH', 'Chiang Khong', 'bridge', 'retrieved', ['Houayxay', 'ຫ້ວຍຊາຍ']],
  ['cp-nam-heuang', 'LA-XA', 'Nam Heuang (Kenthao)', 'ດ່ານນ້ຳເຫືອງ (ແກ່ນທ້າວ)', 'TH', 'Tha Li (Loei)', 'bridge', 'memory'],
  ['cp-muang-ngeun', 'LA-XA', 'Muang Ngeun', 'ດ່ານເມືອງເງິນ', 'TH', 'Huai Kon (Nan)', 'road', 'memory'],
  ['cp-phou-dou', 'LA-XA', 'Phou Dou (Paklai)', 'ດ່ານພູດູ່ (ປາກລາຍ)', 'TH', 'Phu Du (Uttaradit)', 'road', 'memory'],
  ['cp-paksan', 'LA-BL', 'Paksan', 'ດ່ານປາກຊັນ', 'TH', 'Bueng Kan', 'river', 'memory'],
  ['cp-sam-liam-kham', 'LA-BK', 'Golden Triangle (Sam Liam Kham)', 'ດ່ານສາມຫຼ່ຽມຄຳ', 'TH', 'Chiang Saen', 'river', 'memory'],
  ['cp-boten', 'LA-LM', 'Boten (road and railway)', 'ດ່ານບໍ່ເຕັນ', 'CN', 'Mohan', 'road-and-rail', 'retrieved'],
  ['cp-lantouy', 'LA-PH', 'Lantouy', 'ດ່ານລານຕຸ້ຍ', 'CN', 'Mengkang', 'road', 'retrieved'],
  ['cp-pang-hok', 'LA-PH', 'Pang Hok (Sop Houn)', 'ດ່ານປາງຮົກ (ສົບຮຸນ)', 'VN', 'Tay Trang', 'road', 'retrieved', ['Sop Houn']],
  ['cp-nam-soy', 'LA-HO', 'Nam Soy', 'ດ່ານນ້ຳສອຍ', 'VN', 'Na Meo', 'road', 'retrieved'],
  ['cp-pa-hang', 'LA-HO', 'Pa Hang', 'ດ່ານປາຮ້າງ', 'VN', 'Long Sap', 'road', 'memory'],
  ['cp-nam-kan', 'LA-XI', 'Nam Kan (Nonghet)', 'ດ່ານນ້ຳກັນ (ໜອງແຮດ)', 'VN', 'Nam Can', 'road', 'retrieved'],
  ['cp-nam-phao', 'LA-BL', 'Nam Phao', 'ດ່ານນ້ຳພາວ', 'VN', 'Cau Treo', 'road', 'retrieved'],
  ['cp-na-phao', 'LA-KH', 'Na Phao', 'ດ່ານນາເພົ້າ', 'VN', 'Cha Lo', 'road', 'retrieved'],
  ['cp-dansavanh', 'LA-SV', 'Dansavanh', 'ດ່ານແດນສະຫວັນ', 'VN', 'Lao Bao', 'road', 'retrieved'],
  ['cp-la-lay', 'LA-SL', 'La Lay', 'ດ່ານລາໄລ', 'VN', 'La Lay', 'road', 'memory'],
  ['cp-dak-ta-ok', 'LA-XE', 'Dak Ta-ok', 'ດ່ານດັກຕະອອກ', 'VN', 'Dak Ook', 'road', 'low'],
  ['cp-phou-keua', 'LA-AT', 'Phou Keua', 'ດ່ານພູເກືອ', 'VN', 'Bo Y', 'road', 'retrieved'],
  ['cp-nong-nok-khiene', 'LA-CH', 'Nong Nok Khiene', 'ດ່ານໜອງນົກຂຽນ', 'KH', 'Trapeang Kriel', 'road', 'memory'],
  ['cp-xieng-kok', 'LA-LM', 'Xieng Kok', 'ດ່ານຊຽງກົກ', 'MM', 'Wan Pong', 'bridge', 'memory'],
  ['cp-wattay', 'LA-VT', 'Wattay airport', 'ສະໜາມບິນວັດໄຕ', null, null, 'air', 'retrieved', ['VTE']],
  ['cp-luang-prabang-airport', 'LA-LP', 'Luang Prabang airport', 'ສະໜາມບິນຫຼວງພະບາງ', null, null, 'air', 'retrieved', ['LPQ']],
  ['cp-pakse-airport', 'LA-CH', 'Pakse airport', 'ສະໜາມບິນປາກເຊ', null, null, 'air', 'retrieved', ['PKZ']],
  ['cp-savannakhet-airport', 'LA-SV', 'Savannakhet airport', 'ສະໜາມບິນສະຫວັນນະເຂດ', null, null, 'air', 'retrieved', ['ZVK']],
  ['cp-bokeo-airport', 'LA-BK', 'Bokeo airport', 'ສະໜາມບິນບໍ່ແກ້ວ', null, null, 'air', 'retrieved'],
  ['cp-vientiane-station', 'LA-VT', 'Vientiane railway station', 'ສະຖານີລົດໄຟນະຄອນຫຼວງວຽງຈັນ', 'CN', null, 'rail', 'memory'],
]

export const checkpoints: readonly Checkpoint[] = rows.map(
  ([code, province, en, lo, country, counterpart, mode, confidence, aliases = []]) => ({
    code,
    province,
    en,
    lo,
    loConfidence: code === 'cp-vang-tao' ? 'retrieved' : 'low',
    aliases: counterpart ? [...aliases, counterpart] : aliases,
    country,
    counterpart,
    mode,
    confidence,
  }),
)

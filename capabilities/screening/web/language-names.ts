import type { ListenLanguage } from '#capabilities/screening/model/listen-languages.ts'

/** Each language by its own name, so that whoever speaks it finds it. */
export const ownNames: Readonly<Record<ListenLanguage, string>> = {
  lo: 'ລາວ',
  kjg: 'ກຶມມຸ',
  hmn: 'Hmoob',
  th: 'ไทย',
  vi: 'Tiếng Việt',
  zh: '中文',
  my: 'မြန်မာ',
  km: 'ខ្មែរ',
}

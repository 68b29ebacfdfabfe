import type { NewName, Sex } from '#capabilities/persons/model/person.ts'

type Spelling = readonly [lao: string, latin: string]

const ofWomen: readonly Spelling[] = [
  ['ພອນທິບ', 'Phonethip'],
  ['ແສງຈັນ', 'Sengchanh'],
  ['ຈັນສະໝອນ', 'Chansamone'],
  ['ວັນນະພອນ', 'Vannaphone'],
  ['ທິບພະວັນ', 'Thipphavanh'],
  ['ສຸດາພອນ', 'Soudaphone'],
  ['ອຳໄພວັນ', 'Amphayvanh'],
  ['ດາລາວັນ', 'Dalavanh'],
  ['ພິມມະສອນ', 'Phimmasone'],
  ['ນາລີວັນ', 'Nalivanh'],
  ['ຈັນທະລາ', 'Chanthala'],
  ['ສີວິໄລ', 'Sivilay'],
  ['ບຸນມີ', 'Bounmy'],
]
const ofMen: readonly Spelling[] = [
  ['ໄພວັນ', 'Phayvanh'],
  ['ສົມສະໜຸກ', 'Somsanouk'],
  ['ບຸນທັນ', 'Bounthanh'],
  ['ໄຊຍະສອນ', 'Xayasone'],
  ['ວິລະສັກ', 'Vilasack'],
  ['ສຸລິຍາ', 'Souliya'],
  ['ອານຸສອນ', 'Anousone'],
]

/**
 * Family names that say themselves that they are invented: of "supposed", "tale", "novel", "play", "example", "riddle".
 * A likely family name beside a likely given name would sooner or later be the name of somebody who lives.
 */
const ofFamilies: readonly Spelling[] = [
  ['ສົມມຸດວົງ', 'Sommoutvong'],
  ['ນິທານທອງ', 'Nithanthong'],
  ['ນິຍາຍແກ້ວ', 'Niyaykeo'],
  ['ລະຄອນໄຊ', 'Lakhonexay'],
  ['ຕົວຢ່າງດີ', 'Touayangdy'],
  ['ຄວາມຝັນເງິນ', 'Khouamfanngeun'],
  ['ເທບນິຍາຍ', 'Thepniyay'],
  ['ປິດສະໜາທິບ', 'Pitsanathip'],
  ['ຈິນຕະນາການ', 'Chintanakane'],
  ['ບົດລະຄອນ', 'Botlakhone'],
  ['ນິທານຄຳ', 'Nithankham'],
]

/**
 * The legal name of one of the people of the demonstration, by number. Every third is known in Latin
 * letters too, as a passport writes it.
 */
export function inventedNames(number: number, sex: Sex): NewName[] {
  const given = sex === 'male' ? ofMen : ofWomen
  // Both lists are walked at once; their lengths share no factor, so that a pair comes again only after all others.
  const [first, family] = [given[number % given.length]!, ofFamilies[number % ofFamilies.length]!]
  const lao = { text: `${first[0]} ${family[0]}`, script: 'lao', kind: 'legal' } as const
  const latin = { text: `${first[1]} ${family[1]}`, script: 'latin', kind: 'legal' } as const
  return number % 3 === 0 ? [lao, latin] : [lao]
}

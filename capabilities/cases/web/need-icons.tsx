import {
  IconBabyCarriage,
  IconBook,
  IconBriefcase,
  IconCoins,
  IconDeviceMobile,
  IconGavel,
  IconHeartHandshake,
  IconHelpCircle,
  IconHome2,
  IconHomeHeart,
  IconId,
  IconLanguage,
  IconMessageHeart,
  IconScale,
  IconShieldHeart,
  IconShirt,
  IconStethoscope,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { NeedKind } from '#capabilities/cases/model/need.ts'

type Icon = ComponentType<{ size?: number | string; stroke?: number | string }>

const icons: Readonly<Record<NeedKind, Icon>> = {
  'safe-place': IconHomeHeart,
  'food-and-clothing': IconShirt,
  health: IconStethoscope,
  psychosocial: IconMessageHeart,
  'legal-aid': IconScale,
  interpretation: IconLanguage,
  documents: IconId,
  phone: IconDeviceMobile,
  'family-contact': IconHeartHandshake,
  'safe-return': IconHome2,
  education: IconBook,
  'skill-and-income': IconBriefcase,
  'child-care': IconBabyCarriage,
  money: IconCoins,
  compensation: IconCoins,
  'know-her-choices': IconGavel,
  'protection-from-threats': IconShieldHeart,
  other: IconHelpCircle,
}

export function NeedIcon({ kind }: { kind: NeedKind }) {
  const Icon = icons[kind]
  return <Icon size={20} stroke={1.75} />
}

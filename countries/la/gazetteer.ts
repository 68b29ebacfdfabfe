import type { Gazetteer } from '#capabilities/places/model/place.ts'
import { checkpoints } from './checkpoints.ts'
import { districts } from './districts.ts'
import { provinces } from './provinces.ts'
import { zones } from './zones.ts'

export const gazetteer: Gazetteer = {
  country: 'LA',
  provinces,
  districts,
  checkpoints,
  zones,
  attribution:
    'Boundaries and names: geoBoundaries gbOpen LAO ADM2 (Runfola et al. 2020), CC BY 4.0, simplified; National ' +
    'Geographic Department of Lao PDR / OCHA COD-AB, November 2019.',
}

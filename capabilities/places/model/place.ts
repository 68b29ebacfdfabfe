import * as z from 'zod'

/** Codes are stored on records and never reused: ISO 3166-2 for a province, the OCHA P-code for a district. */
export const provinceCode = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, { error: 'not-a-place' })
export const districtCode = z.string().regex(/^[A-Z]{2}\d{4}$/, { error: 'not-a-place' })
/** Checkpoints and zones have no official code list, so the codes are ours: cp- and sez- and a name. */
export const checkpointCode = z.string().regex(/^cp-[a-z0-9-]{2,40}$/, { error: 'not-a-place' })
export const zoneCode = z.string().regex(/^sez-[a-z0-9-]{2,40}$/, { error: 'not-a-place' })
export const PlaceCode = z.union([provinceCode, districtCode, checkpointCode, zoneCode], { error: 'not-a-place' })
export type PlaceCode = z.infer<typeof PlaceCode>

/**
 * How far a fact was checked. `retrieved`: read in a named source. `memory`: from knowledge of the country, not
 * confirmed. `low`: doubtful. The mark travels to the screen, so that nobody takes a guess for an official list.
 */
export const confidences = ['retrieved', 'memory', 'low'] as const

export const Province = z.object({
  code: provinceCode,
  pcode: z.string(),
  en: z.string(),
  lo: z.string(),
  region: z.enum(['north', 'central', 'south']),
  kind: z.enum(['province', 'prefecture']),
  aliases: z.array(z.string()).readonly(),
  /** ISO 3166-1 codes of the countries across its border. */
  borders: z.array(z.string()).readonly(),
  lon: z.number(),
  lat: z.number(),
})
export type Province = z.infer<typeof Province>

export const District = z.object({
  code: districtCode,
  province: provinceCode,
  en: z.string(),
  lo: z.string(),
  aliases: z.array(z.string()).readonly(),
  checked: z.enum(['ocha', 'statistics-bureau', 'uncertain']),
})
export type District = z.infer<typeof District>

export const Checkpoint = z.object({
  code: checkpointCode,
  province: provinceCode,
  en: z.string(),
  lo: z.string(),
  /** The Lao names were put together by us except where a source says otherwise. */
  loConfidence: z.enum(confidences),
  aliases: z.array(z.string()).readonly(),
  /** The country on the other side, ISO 3166-1; null at an airport. */
  country: z.string().nullable(),
  counterpart: z.string().nullable(),
  mode: z.enum(['bridge', 'road', 'river', 'rail', 'road-and-rail', 'air']),
  confidence: z.enum(confidences),
})
export type Checkpoint = z.infer<typeof Checkpoint>

export const Zone = z.object({
  code: zoneCode,
  province: provinceCode,
  en: z.string(),
  lo: z.string(),
  loConfidence: z.enum(confidences),
  aliases: z.array(z.string()).readonly(),
  confidence: z.enum(confidences),
})
export type Zone = z.infer<typeof Zone>

/** All places of one country, as its folder under countries/ declares them. */
export const Gazetteer = z.object({
  country: z.string(),
  provinces: z.array(Province).readonly(),
  districts: z.array(District).readonly(),
  checkpoints: z.array(Checkpoint).readonly(),
  zones: z.array(Zone).readonly(),
  /** Must be shown wherever boundaries or codes are shown or exported. */
  attribution: z.string(),
})
export type Gazetteer = z.infer<typeof Gazetteer>

export type PlaceKind = 'province' | 'district' | 'checkpoint' | 'zone'
export type Language = 'en' | 'lo'

import type { Indicator, ProtocolPack, Strength } from '#capabilities/screening/model/protocol.ts'
import { labourRows, type LabourRow, type StrengthMark } from './questions-labour.ts'

export type PackQuestion = ProtocolPack['questions'][number]

const strengths: Readonly<Record<StrengthMark, Strength | null>> = { S: 'strong', M: 'medium', W: 'weak', '-': null }

/** Recordings are made later; each question keeps a slot per language. */
export const noRecordings = { lo: null, en: null, kjg: null, hmn: null }

function indicatorOf(row: LabourRow): Indicator {
  const indicator = {
    id: row.id,
    dimension: row.id.slice(0, 2),
    strength: { adult: strengths[row.adult], child: strengths[row.child] },
    short: { en: row.shortEn, lo: row.shortLo },
    ilo11: row.ilo11,
  }
  return row.disputed ? { ...indicator, disputedAdult: 'weak' } : indicator
}

/** An adult is addressed as ທ່ານ, a child as ນ້ອງ. */
export type Addressed = 'adult' | 'child'

function questionOf(row: LabourRow, section: string, addressed: Addressed): PackQuestion {
  return {
    id: row.id.toLowerCase().replace('.', '-'),
    section,
    text: { en: row.en, lo: addressed === 'child' ? row.lo.replaceAll('ທ່ານ', 'ນ້ອງ') : row.lo },
    indicators: [indicatorOf(row)],
    audio: noRecordings,
  }
}

/** The ILO/EC questions with these ids, in this order, for a section of a protocol. */
export function labourQuestions(
  section: string,
  ids: readonly string[],
  addressed: Addressed = 'adult',
): PackQuestion[] {
  return ids.map((id) => {
    const row = labourRows.find((candidate) => candidate.id === id)
    if (!row) throw new Error(`no labour indicator ${id}`)
    return questionOf(row, section, addressed)
  })
}

/** The whole list for a profile, section by dimension: what a child's list leaves out has no strength there. */
export function wholeLabourList(profile: Addressed): PackQuestion[] {
  return labourRows
    .filter((row) => row[profile] !== '-')
    .map((row) => questionOf(row, sectionOfDimension[row.id.slice(0, 2)]!, profile))
}

export const sectionOfDimension: Readonly<Record<string, string>> = {
  DR: 'promised',
  CR: 'going',
  RV: 'before',
  EX: 'work',
  CD: 'there',
  VD: 'situation',
}

/** A question of ours that has no published strength: its sign counts only where any sign does. */
export function plainQuestion(
  id: string,
  section: string,
  en: string,
  lo: string,
  more: Partial<PackQuestion> & {
    sign?: { id: string; dimension: string; en: string; lo: string; ilo11?: number[] }
  } = {},
): PackQuestion {
  const { sign, ...rest } = more
  const indicators = sign
    ? [
        {
          id: sign.id,
          dimension: sign.dimension,
          strength: { adult: null, child: null },
          short: { en: sign.en, lo: sign.lo },
          ilo11: sign.ilo11 ?? [],
        },
      ]
    : []
  return { id, section, text: { en, lo }, indicators, audio: noRecordings, ...rest }
}

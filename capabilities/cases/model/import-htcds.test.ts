import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import { htcdsFields, htcdsLists } from '#countries/standards/htcds.ts'
import { mintCode } from '#platform/model/ids.ts'
import { isHtcds, readCells, readColumns } from './import-columns.ts'
import { readCases } from './import-htcds.ts'
import { importReasons, readCode, readDate } from './import-values.ts'

const today = '2026-07-10'
const mint = {
  id: uuidv7,
  code: () =>
    mintCode(
      'PP',
      new Uint8Array(8).map(() => Math.random() * 256),
    ),
  seed: () => 3,
}

/** A file with these rows, the first line being line 1. */
function read(...rows: Record<string, string>[]) {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const { columns } = readColumns(names, 1)
  const lines = rows.map((row, at) =>
    readCells(
      columns,
      at + 2,
      names.map((name) => row[name] ?? ''),
    )!,
  )
  return readCases(lines, mint, today)
}

function only(row: Record<string, string>) {
  const [found] = read(row)
  if (!found?.found) throw new Error(JSON.stringify(found?.faults))
  return found.found
}

function faultsOf(...rows: Record<string, string>[]) {
  return read(...rows).flatMap((each) => each.faults.map(({ line, column, reason }) => `${line} ${column} ${reason}`))
}

describe('a row of HTCDS 2.0', () => {
  it('becomes a case with its survivor, what happened to her, her needs and the plan', () => {
    const found = only({
      prs_FirstName: 'ບຸນມີ',
      prs_SecondName: 'ສຸກສະຫວັນ',
      prs_Birthdate: '2001-05',
      prs_Gender: 'Feminine',
      prs_Citizenship: 'LAO;THA',
      prs_PrimaryLanguage: 'lao',
      prs_MobilePhone: '020 5555 0199',
      prs_MailingState: 'Champasak',
      vic_TypeOfExploitation: 'ForcedLabour; Forced marriage',
      vic_MethodsOfControl: 'FalsePromises;TakesEarnings',
      vic_ForcedLabourIndustry: 'C_Manufacturing',
      hte_Country: 'Thailand',
      hte_Date: '2024-02',
      hte_Description: 'told us',
      spl_Objectives: 'her own workshop',
      spl_Type: 'Livelihood',
      spl_PlannedEndDate: '2027-01-31',
      cco_CaseComment: 'called twice',
      cas_CaseOwner: 'Somchit',
    })
    expect(found.persons).toMatchObject([
      {
        role: 'survivor',
        person: {
          sex: 'female',
          age: { basis: 'known', birth: '2001-05' },
          citizenships: ['LA', 'TH'],
          languages: ['lo'],
          homePlace: 'LA16',
          names: [{ text: 'ບຸນມີ ສຸກສະຫວັນ', script: 'lao', kind: 'legal' }],
          contacts: [{ kind: 'phone' }, { kind: 'address' }],
        },
      },
    ])
    expect(found.events).toMatchObject([
      {
        personIds: [found.persons[0]!.person.id],
        purposes: ['forced-labour-or-services', 'forced-marriage'],
        means: ['deception'],
        economicActivity: 'C',
        exploitedIn: 'TH',
        started: '2024-02',
        htcds: {
          vic_TypeOfExploitation: ['ForcedLabour', 'ForcedMarriage'],
          vic_MethodsOfControl: ['FalsePromises', 'TakesEarnings'],
        },
      },
    ])
    expect(found.events[0]!.story).toContain('told us')
    expect(found.needs).toMatchObject([{ kind: 'skill-and-income', state: 'agreed' }])
    expect(found.plan).toMatchObject({ agreedOn: today, reviewOn: '2027-01-31' })
    expect(found.notes.map((note) => note.words)).toEqual(['called twice', 'HTCDS 2.0\ncas_CaseOwner: Somchit'])
    expect(found.closed).toBeNull()
  })

  it('needs no name', () => {
    const found = only({ vic_TypeOfExploitation: 'ForcedBegging' })
    expect(found.persons[0]!.person).toMatchObject({ names: [], age: { basis: 'unknown' }, sex: 'unknown' })
    expect(found.persons[0]!.person.alias).not.toBe('')
  })

  it('never makes a status that others gave into a decision, nor closes a case that was open', () => {
    const found = only({ prs_FirstName: 'Noy', vic_TraffickingStatus: 'NotAVictimOfTrafficking' })
    expect(found.persons[0]).toMatchObject({
      role: 'survivor',
    })
    expect(found.notes[0]!.words).toContain(`HTCDS 2.0 · ${found.persons[0]!.person.alias}`)
    expect(found.notes[0]!.words).toContain('NotAVictimOfTrafficking')
    expect(found.closed).toBeNull()
    expect(only({ cas_Status: 'Closed', cas_ReasonForCaseClosure: 'went home' }).closed).toEqual({ words: 'went home' })
  })

  it('seals a gender that does not tell the sex, and gives no alias that names her', () => {
    const { person } = only({ prs_FirstName: 'ດອກຄູນ', prs_Gender: 'TransgenderFeminine' }).persons[0]!
    expect(person).toMatchObject({ sex: 'unknown', gender: 'Transgender feminine' })
    expect(person.alias).not.toBe('ດອກຄູນ')
  })

  it('keeps every column: what has no field of ours stays in a sealed text', () => {
    const special: Record<string, string> = {
      prs_Birthdate: '2001',
      prs_NumberOfChildren: '2',
      vic_AgeWhenTrafficked: '19',
      prs_Citizenship: 'LA',
    }
    for (const field of Object.keys(htcdsFields).filter((each) => !each.startsWith('per_'))) {
      const list = htcdsLists[field as keyof typeof htcdsLists]
      const word = list
        ? Object.keys(list.codes)[0]!
        : htcdsFields[field]!.startsWith('Date')
          ? '2024-03-02'
          : htcdsFields[field] === 'Checkbox'
            ? 'yes'
            : undefined
      const text = special[field] ?? word ?? (field.endsWith('Language') ? 'lo' : `canary ${field}`)
      const found = only({ vic_TypeOfExploitation: 'Other', [field]: text })
      const codes = [
        'prs_Gender',
        'prs_Birthdate',
        'prs_Citizenship',
        'prs_PrimaryLanguage',
        'prs_SecondaryLanguage',
        'cas_Status',
        'spl_Type',
        'vic_ForcedLabourIndustry',
        'hte_Date',
      ]
      if (!codes.includes(field)) expect(JSON.stringify(found), field).toContain(text)
    }
  })

  it('keeps a column of the file’s own as a note', () => {
    expect(only({ prs_FirstName: 'Noy', 'Box number': '12' }).notes[0]!.words).toContain('Box number: 12')
  })
})

describe('what cannot be taken over', () => {
  it('is named with its line, its column and a reason', () => {
    expect(
      faultsOf(
        { prs_Birthdate: '2567-03-02', prs_Gender: 'Lady' },
        { prs_Birthdate: '03/04/2001', prs_Citizenship: 'LAO;Atlantis' },
        { prs_Birthdate: '2040-01-01', vic_AgeWhenTrafficked: 'young' },
        { prs_FirstName: 'A<b', con_Consent: 'no', prs_PrimaryLanguage: 'Lao language' },
        { vic_MethodsOfControl: 'FalsePromises;Hypnosis', cas_Status: 'Sleeping', hte_Type: 'Later' },
        { per_RoleInProcess: 'Smuggler' },
      ),
    ).toEqual([
      '2 prs_Birthdate buddhist-era',
      '2 prs_Gender not-in-list',
      '3 prs_Birthdate date-order-unclear',
      '3 prs_Citizenship not-a-country',
      '4 prs_Birthdate in-the-future',
      '4 vic_AgeWhenTrafficked not-a-number',
      '5 con_Consent consent-refused',
      '5 prs_FirstName not-a-name',
      '5 prs_PrimaryLanguage not-a-language',
      '6 cas_Status not-in-list',
      '6 vic_MethodsOfControl not-in-list',
      '6 hte_Type not-in-list',
      '7 per_RoleInProcess perpetrator',
    ])
  })

  it('has a reason that is explained', () => {
    const [fault] = read({ prs_Birthdate: 'soon' })[0]!.faults
    expect(importReasons).toHaveProperty(fault!.reason)
  })

  it('includes a column that looks like a field and is none, and one that stands there twice', () => {
    const { faults } = readColumns(['prs_FirstName', 'prs_Gendre', 'PRS_FIRSTNAME', 'Box'], 1)
    expect(faults.map(({ column, reason }) => `${column} ${reason}`)).toEqual([
      'prs_Gendre not-a-field',
      'PRS_FIRSTNAME column-twice',
    ])
    expect(isHtcds(['name', 'date'])).toBe(false)
  })
})

describe('dates', () => {
  it.each([
    ['2001', '2001'],
    ['2001-5', '2001-05'],
    ['2001/05/09', '2001-05-09'],
    ['໒໐໐໑-໐໕', '2001-05'],
    ['2001-05-09T00:00:00.000Z', '2001-05-09'],
  ])('%s is %s', (text, date) => expect(readDate(text, today)).toEqual({ value: date }))

  it.each([
    ['2544-05', 'buddhist-era'],
    ['25/12/2567', 'buddhist-era'],
    ['25/12/2001', 'date-order-unclear'],
    ['2001-02-30', 'not-a-date'],
    ['44256', 'not-a-date'],
    ['1899', 'not-a-date'],
    ['2026-07-11', 'in-the-future'],
  ])('%s is refused: %s', (text, reason) => expect(readDate(text, today)).toEqual({ reason }))
})

describe('rows of one case', () => {
  it('come together by the source’s own number, with the family that came along', () => {
    const cases = read(
      { case_id: 'A1', prs_FirstName: 'Noy', vic_TypeOfExploitation: 'ForcedLabour', cas_Status: 'Active' },
      { case_id: 'B2', prs_FirstName: 'Keo', vic_TypeOfExploitation: 'Other' },
      { case_id: 'A1', prs_FirstName: 'Dao', prs_Birthdate: '2020', cas_Status: '' },
    )
    expect(cases.map(({ lines }) => lines)).toEqual([[2, 4], [3]])
    expect(cases[0]!.found!.persons.map(({ role }) => role)).toEqual(['survivor', 'relative'])
  })

  it('put recruitment, transit and exploitation of one person into one description', () => {
    const [found] = read(
      {
        case_id: 'A1',
        prs_FirstName: 'Noy',
        hte_Type: 'Recruitment',
        hte_State: 'ຈຳປາສັກ',
        hte_Date: '2023-01',
        hte_Country: '',
      },
      { case_id: 'A1', hte_Type: 'Transit', hte_Country: 'TH' },
      { case_id: 'A1', hte_Type: 'Exploitation', hte_Country: 'Myanmar', hte_Date: '2023-03' },
    )
    expect(found!.found!.persons).toHaveLength(1)
    expect(found!.found!.events).toMatchObject([
      { recruitedIn: 'LA16', transitThrough: ['TH'], exploitedIn: 'MM', started: '2023-01' },
    ])
  })

  it('may not contradict each other', () => {
    expect(
      faultsOf(
        { case_id: 'A1', person_id: '1', prs_FirstName: 'Noy', cas_Status: 'Active' },
        { case_id: 'A1', person_id: '1', prs_FirstName: 'Keo', cas_Status: 'Closed' },
      ),
    ).toEqual(['3 prs_FirstName differs-within-case', '3 cas_Status differs-within-case'])
  })

  it('need a survivor among them', () => {
    expect(faultsOf({ prs_FirstName: 'Noy', role: 'relative' })).toEqual(['2 role survivor-needed'])
  })

  it('that say the same without any name are two people', () => {
    const cases = read({ vic_TypeOfExploitation: 'Other' }, { vic_TypeOfExploitation: 'Other' })
    expect(new Set(cases.map(({ source }) => source)).size).toBe(2)
  })
})

it('reads a code however it is written, and the standard’s misspelling spelt right', () => {
  expect(readCode('forced labor', htcdsLists.vic_TypeOfExploitation.codes)).toEqual({ value: 'ForcedLabour' })
  expect(readCode('Unacquainted', htcdsLists.vic_RelationshipToTrafficker.codes)).toEqual({ value: 'Unaquainted' })
})

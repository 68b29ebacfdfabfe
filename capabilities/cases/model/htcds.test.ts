import { describe, expect, it } from 'vitest'
import { htcdsExtensions, htcdsLists } from '#countries/standards/htcds.ts'
import { purposes } from '#countries/standards/ic-tip.ts'
import { isicSections } from '#countries/standards/isic.ts'
import {
  codesOf,
  exploitationOfPurpose,
  htcdsOfStatus,
  HtcdsEventFields,
  industryOfSection,
  meansOfControl,
  needOfSupport,
  purposeOfExploitation,
  sectionOfIndustry,
  statusOfHtcds,
} from './htcds.ts'

describe('the Human Trafficking Case Data Standard', () => {
  it('finds a purpose for every type of exploitation that the standard lists', () => {
    for (const code of codesOf('vic_TypeOfExploitation')) expect(purposes).toContain(purposeOfExploitation[code])
  })

  it('sends out only codes of the standard or ones marked as ours', () => {
    const known = [
      ...Object.keys(htcdsLists.vic_TypeOfExploitation.codes),
      ...Object.keys(htcdsExtensions.vic_TypeOfExploitation),
    ]
    for (const code of Object.values(exploitationOfPurpose)) if (code) expect(known).toContain(code)
    for (const code of Object.keys(meansOfControl)) expect(codesOf('vic_MethodsOfControl')).toContain(code)
    expect(Object.keys(needOfSupport).toSorted()).toEqual(Object.keys(htcdsLists.spl_Type.codes).toSorted())
  })

  it('brings every industry to its ISIC section and back', () => {
    for (const { code } of isicSections) expect(sectionOfIndustry(industryOfSection(code))).toBe(code)
    expect(sectionOfIndustry('Fishing')).toBeNull()
  })

  it('knows each case status of the standard', () => {
    expect(Object.keys(htcdsLists.cas_Status.codes).map(statusOfHtcds)).toEqual(['open', 'open', 'closed', 'closed'])
    const phases = {
      identification: 'done',
      'first-assistance': 'done',
      'longer-term-protection': 'done',
      'return-and-inclusion': 'now',
      justice: 'not-yet',
    } as const
    expect(htcdsOfStatus({ status: 'open', phases })).toBe('FollowUp')
  })

  it('refuses a code that is in no list and a field that is in no standard', () => {
    expect(HtcdsEventFields.safeParse({ vic_MethodsOfControl: ['Hypnosis'] }).success).toBe(false)
    expect(HtcdsEventFields.safeParse({ vic_Nickname: 'x' }).success).toBe(false)
  })
})

import { describe, expect, test } from 'vitest'
import { operations as ofTheNode } from '#apps/server/compose.ts'
import { dangers, openingOutcomes } from '#capabilities/cases/model/api-responsibility.ts'
import { bases, purposes } from '#capabilities/consents/model/consent.ts'
import { openPurposes, voidReasons } from '#capabilities/documents/model/document.ts'
import { erasureReasons } from '#capabilities/persons/model/erasure.ts'
import { revealPurposes } from '#capabilities/persons/model/reveal.ts'
import { textGaps } from '#platform/web/text/parity.ts'
import { operations as inEnglish } from '#capabilities/audit/web/operations.en.ts'
import { operations as inLao } from '#capabilities/audit/web/operations.lo.ts'
import { en } from '#capabilities/audit/web/text.en.ts'
import { lo } from '#capabilities/audit/web/text.lo.ts'

test('every command leaves a leaf, but those about what is in nobody’s record yet, and contacts of a device', () => {
  const without = ofTheNode.filter(({ contract }) => contract.kind === 'command' && contract.leavesNoLeaf)
  expect(without.map(({ contract }) => contract.name)).toEqual([
    'drafts/keep-draft',
    'drafts/discard-draft',
    'devices/report-contact',
    'devices/confirm-wiped',
    'devices/hand-in-sealed',
  ])
})

describe('the words of the access log', () => {
  test('are there in both languages', () => {
    expect(textGaps(en, lo)).toEqual([])
    expect(textGaps(inEnglish, inLao)).toEqual([])
  })

  test('say what was done for every command of the node', () => {
    const commands = ofTheNode
      .filter(({ contract }) => contract.kind === 'command' && !contract.leavesNoLeaf)
      .map(({ contract }) => contract.name)
    expect(commands.length).toBeGreaterThan(10)
    expect(commands.filter((name) => !(name in inEnglish))).toEqual([])
  })

  test('say why for every purpose that opens an identity or goes without consent', () => {
    const opened = [...openPurposes, ...voidReasons]
    const codes = [
      ...opened,
      ...revealPurposes,
      ...purposes,
      ...bases,
      ...dangers,
      ...openingOutcomes,
      ...erasureReasons,
    ]
    expect(codes.filter((code) => !(code in en.reasons))).toEqual([])
  })
})

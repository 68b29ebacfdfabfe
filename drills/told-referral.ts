import { uuidv7 } from 'uuidv7'
import { recordAssistance } from '#capabilities/assistance/model/api-assistance.ts'
import { arrive, planArrival, planDeparture, saveRoom } from '#capabilities/assistance/model/api.ts'
import { acceptReferral, answerQuestion, askQuestion, offerReferral } from '#capabilities/referrals/model/api.ts'
import { anOffer } from '#test/world/a-referral.ts'
import { aRoom } from '#test/world/a-room.ts'
import type { Teller, ToldFile, Who } from './told-file.ts'

/** Who stands on the receiving side. */
export interface Receiver {
  organisationId: string
  manager: Who
  nurse: Who
}

/** What opens with the acceptance: no story, no notes, no contact, no consents. */
export const offeredParts = ['identity', 'needs', 'stay', 'health'] as const

/** The welfare office asks for a place, the receiver has a question, and it is answered. */
export async function tellOffer(teller: Teller, file: ToldFile, to: Receiver): Promise<string> {
  const offer = anOffer(file, {
    toOrganisationId: to.organisationId,
    parts: [...offeredParts],
    note: teller.say('note to the receiver', { of: 'person', part: 'needs' }),
  })
  await teller.do('caseWorker', offerReferral, offer)
  const between = { of: 'person', part: 'offer' } as const
  await teller.do(to.manager, askQuestion, {
    id: offer.id,
    messageId: uuidv7(),
    words: teller.say('question', between),
  })
  await teller.do('caseWorker', answerQuestion, {
    id: offer.id,
    messageId: uuidv7(),
    words: teller.say('answer', between),
  })
  return offer.id
}

export interface ToldStay {
  roomId: string
  emptyRoomId: string
  stayId: string
  assistanceId: string
}

/** Accepted, arrived, and helped. */
export async function tellStay(teller: Teller, file: ToldFile, referralId: string, to: Receiver): Promise<ToldStay> {
  const stay = { of: 'person', part: 'stay' } as const
  const [room, empty, stayId] = [aRoom(), aRoom({ name: { en: 'Jasmine', lo: 'ດອກມະລິ' } }), uuidv7()]
  await teller.do(to.manager, saveRoom, room)
  await teller.do(to.manager, saveRoom, empty)
  await teller.do(to.manager, acceptReferral, { id: referralId })
  await teller.do(to.manager, planArrival, {
    id: stayId,
    personId: file.personId,
    caseId: file.caseId,
    referralId,
    plannedArrival: teller.day(0),
    roomId: room.id,
    words: teller.say('arrival', stay),
  })
  await teller.do(to.manager, arrive, { id: stayId, arrivedOn: teller.day(0), roomId: room.id })
  await teller.do(to.manager, planDeparture, {
    id: stayId,
    plannedDeparture: teller.day(30),
    words: teller.say('departure', stay),
  })
  const assistanceId = await tellHelp(teller, file, to.nurse, 'health-check', 'health')
  await tellHelp(teller, file, to.manager, 'counselling', 'psychosocial')
  await tellHelp(teller, file, to.manager, 'legal-advice', 'legal')
  return { roomId: room.id, emptyRoomId: empty.id, stayId, assistanceId }
}

async function tellHelp(
  teller: Teller,
  { personId, caseId }: ToldFile,
  by: Who,
  kind: 'health-check' | 'counselling' | 'legal-advice',
  part: 'health' | 'psychosocial' | 'legal',
): Promise<string> {
  const id = uuidv7()
  const wall = { of: 'person', part } as const
  await teller.do(by, recordAssistance, {
    id,
    personId,
    caseId,
    kind,
    givenOn: teller.day(0),
    nextOn: teller.day(0),
    givenBy: teller.say(`who gave ${kind}`, wall),
    note: teller.say(`note on ${kind}`, wall),
  })
  return id
}

import { joinCaseFile as joinAssistance } from '#capabilities/assistance/web/case-file.ts'
import { registerCaseTab } from '#capabilities/cases/web/public.tsx'
import { joinCaseFile as joinIdentification } from '#capabilities/identification/web/case-file.ts'
import { joinCaseFile as joinReferrals } from '#capabilities/referrals/web/case-file.ts'

// The case file is made of what several capabilities bring. It opens in this shell only, so signing in needs none of it.
joinAssistance()
joinIdentification()
joinReferrals()

// Cases rest on consents, so consents may not know cases.
registerCaseTab({
  key: 'consents',
  order: 50,
  label: { en: 'Consents', lo: 'ການຍິນຍອມ' },
  load: () => import('#capabilities/consents/web/ConsentsOfCase.tsx'),
})

// Consents rest on documents, and cases on consents.
registerCaseTab({
  key: 'documents',
  order: 60,
  label: { en: 'Documents', lo: 'ເອກະສານ' },
  load: () => import('#capabilities/documents/web/DocumentsOfCase.tsx'),
})

// Audit may not know cases, so its tab of the case file is put there here.
registerCaseTab({
  key: 'access',
  order: 80,
  label: { en: 'Access log', lo: 'ບັນທຶກການເຂົ້າເບິ່ງ' },
  load: () => import('#capabilities/audit/web/CaseAccessLog.tsx'),
})

import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import type { AccessLogEntry } from '../model/access-log.ts'
import { operations as inEnglish } from './operations.en.ts'
import { operations as inLao } from './operations.lo.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** The words of this capability, and entries said in them. */
export function useAuditWords() {
  const text = useText({ en, lo })
  const { language } = useLanguage()
  const operations = language === 'lo' ? inLao : inEnglish
  return {
    text,
    did: (entry: AccessLogEntry) => operations[entry.operation] ?? text.generic(entry.operation),
    /** Undefined where no reason was recorded, or one that is not meant for reading. */
    why: (entry: AccessLogEntry) => text.reasons[entry.purpose ?? ''] ?? text.reasons[entry.note ?? ''],
    who: (entry: AccessLogEntry) => entry.actor.name ?? (isNobody(entry) ? text.nobody : text.formerColleague),
    organisation: (entry: AccessLogEntry) =>
      entry.actor.organisation?.[language] ?? (isNobody(entry) ? text.nobodyOrganisation : ''),
  }
}

/** The account that stands for nobody: public operations, and what the node does by itself. */
function isNobody(entry: AccessLogEntry): boolean {
  return /^[0-]+$/.test(entry.actor.id)
}

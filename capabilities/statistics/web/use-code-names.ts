import { country } from '#countries/chosen.ts'
import { notKnown } from '#capabilities/statistics/model/counting.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** Words for the codes that tables are broken down by. */
export function useCodeNames() {
  const text = useText({ en, lo })
  const { language } = useLanguage()
  const named = (list: readonly { code: string; en: string; lo: string }[], missing: string) => (code: string) =>
    code === notKnown ? missing : (list.find((each) => each.code === code)?.[language] ?? code)
  return {
    form: named(country.reportedForms, text.notRecorded),
    province: named(country.gazetteer.provinces, text.notKnown),
    citizenship: (code: string) => (code === notKnown ? text.notRecorded : (text.countries[code] ?? code)),
  }
}

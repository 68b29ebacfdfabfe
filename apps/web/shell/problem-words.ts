// What goes wrong may come from any capability: the case file alone sends the commands of six. Signing in needs none
// of it, so the words are loaded with the shell that needs them all.
import '#capabilities/assistance/web/problem-words.ts'
import '#capabilities/cases/web/problem-words.ts'
import '#capabilities/consents/web/problem-words.ts'
import '#capabilities/devices/web/problem-words.ts'
import '#capabilities/identification/web/problem-words.ts'
import '#capabilities/persons/web/problem-words.ts'
import '#capabilities/referrals/web/problem-words.ts'
import '#capabilities/sync/web/problem-words.ts'

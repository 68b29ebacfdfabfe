import { openApplication } from '#apps/server/application.ts'
import { readSettings } from '#apps/server/settings.ts'
import { createCast } from '#demo/create-cast.ts'

/**
 * A node of the demonstration with its organisations and accounts, and nobody else: the server finds it prepared and
 * begins at once.
 */
export async function prepareSmallNode(settings: Record<string, string>): Promise<void> {
  const application = await openApplication(readSettings(settings, true), () => {})
  await createCast(application.spine)
  await application.sequence()
  await application.close()
}

import { openApplication } from '#apps/server/application.ts'
import { readSettings } from '#apps/server/settings.ts'
import { createCast } from '#demo/create-cast.ts'
import { insertBareRow, makeBareTable } from './bare-row.ts'

/** The real server with the cast alone and, beside it, one bare insert through the same HTTP stack and pool. */
const settings = readSettings(process.env, true)
const application = await openApplication(
  settings,
  () => {},
  (app, database) => {
    app.post('/api/bench/bare', async (request, reply) => {
      await insertBareRow(database, request.body as { id: string; words: string })
      return reply.send({})
    })
  },
)
await makeBareTable(application.database)
await createCast(application.spine)
await application.http.listen({ host: settings.host, port: settings.port })
const bound = application.http.server.address()
process.on('SIGTERM', () => void application.close().then(() => process.exit(0)))
process.stdout.write(`Pokpong is ready at http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}\n`)

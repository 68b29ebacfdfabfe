import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'

/** Something between a browser and the node, as a proxy is: it can be told to serve a newer application, or no answers. */
export interface Between {
  address: string
  /** The service worker's file differs from now on, which is how a browser notices a newer version. */
  serveNewer: () => void
  /** Whether the node itself answers; the application's files always arrive. */
  setAway: (isAway: boolean) => void
  close: () => void
}

export async function standBetween(node: string): Promise<Between> {
  let isNewer = false
  let isAway = false
  const server = createServer((asked, answer) => {
    if (isAway && asked.url!.startsWith('/api/')) return void asked.socket.destroy()
    pass(node, asked, answer, isNewer && asked.url === '/sw.js' ? '\n// newer' : '')
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serveNewer: () => void (isNewer = true),
    setAway: (away) => void (isAway = away),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function pass(node: string, asked: IncomingMessage, answer: ServerResponse, more: string): void {
  const { 'accept-encoding': _packed, 'if-none-match': _etag, 'if-modified-since': _since, ...headers } = asked.headers
  const onwards = request(`${node}${asked.url}`, { method: asked.method, headers }, (found) => {
    const { 'content-length': length, ...rest } = found.headers
    answer.writeHead(found.statusCode!, more || !length ? rest : { ...rest, 'content-length': length })
    found.on('data', (piece) => answer.write(piece))
    found.on('end', () => answer.end(more))
  })
  onwards.on('error', () => answer.destroy())
  asked.pipe(onwards)
}

import type { CDPSession, Page } from 'playwright-core'

const sessions = new WeakMap<Page, Promise<CDPSession>>()

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, session)
  return session
}

/** @param times 1 is the machine's own speed */
export async function slowProcessor(page: Page, times: number): Promise<void> {
  await (await sessionOf(page)).send('Emulation.setCPUThrottlingRate', { rate: times })
}

const bytesInSecond = 400_000 / 8

/** 400 kbit/s each way, 400 ms. */
export async function slowLine(page: Page): Promise<void> {
  const session = await sessionOf(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: bytesInSecond,
    uploadThroughput: bytesInSecond,
  })
}

/** The phone's own lock: an authenticator that is always there and always agrees, with the PRF extension. */
export async function addPasskeys(page: Page): Promise<void> {
  const session = await sessionOf(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

import { bytesOf } from './cipher.ts'
import { bytesToBase64Url } from './base64.ts'

/** 96 bits of SHA-256, base64url, as the server says it of the same text. */
export async function shortDigest(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytesOf(text))
  return bytesToBase64Url(new Uint8Array(digest).subarray(0, 12))
}

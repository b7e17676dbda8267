import { type Browser, chromium } from 'playwright-core'
import { environment, executable } from './chromium-unpack.ts'

const args = [
  // Chromium refuses to run as root with its sandbox.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]

/** Starts the browser that was unpacked, which asks nobody but this machine. */
export const launch = (more: readonly string[] = []): Promise<Browser> => {
  const env = { ...process.env, ...environment } as Record<string, string>
  return chromium.launch({ executablePath: executable, args: [...args, ...more], env })
}

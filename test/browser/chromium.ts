import { existsSync } from 'node:fs';

/** Debian's Chromium. No browser is ever downloaded: where this one is missing, nothing is tested in a browser. */
export const chromiumPath = '/usr/bin/chromium';

/** Why nothing can be tested in a browser, or undefined where it can. */
export function whyNoChromium(): string | undefined {
  return existsSync(chromiumPath) ? undefined : `there is no ${chromiumPath}, and no browser is downloaded`;
}

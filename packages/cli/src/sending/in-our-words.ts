/** How what the sender calls its own is given on the command line. */
const ours: readonly (readonly [theirs: string, ours: string])[] = [
  ['say allowHttp: true', 'say --allow-http'],
  ['the key goes in apiKey', 'the key goes in DOWNLINK_API_KEY, or a file: --key-file FILE'],
  ['check it with checkBody', 'check it with `downlink check`'],
  ['give classBC.gateways', 'give class_b_c.gateways'],
];

/** Advice of the sender in words of the command line. */
export function inOurWords(advice: string): string {
  return ours.reduce((text, [theirs, own]) => text.replace(theirs, own), advice);
}

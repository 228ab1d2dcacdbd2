import { clear, push, pushDecoded } from './requests.ts';

const down = '/api/v3/as/applications/app1/webhooks/wh1/devices/dev1/down';

for (const [action, request] of [
  ['push', push],
  ['push', pushDecoded],
  ['replace', clear],
] as const) {
  console.log(`POST ${down}/${action}\n${JSON.stringify(request)}\n`);
}

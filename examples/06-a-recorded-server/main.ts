import { KEYS, recordedServer } from './recorded-server.ts';

const { url } = await recordedServer(process.env.PORT === undefined ? undefined : Number(process.env.PORT));
console.log(`listening on ${url}`);
console.log(`a key that may schedule downlinks: ${KEYS.scheduling}`);
console.log(`a key that may only read:          ${KEYS.reading}`);

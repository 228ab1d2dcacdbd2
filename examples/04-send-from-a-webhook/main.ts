import { createReceiver } from './receiver.ts';

const allowHosts = (process.env.TTS_HOSTS ?? 'eu1.cloud.thethings.network').split(',');
const port = Number(process.env.PORT ?? 8080);

createReceiver({ allowHosts, tell: console.log }).listen(port, () => {
  console.log(`waiting for webhooks on port ${port}, answering ${allowHosts.join(', ')}`);
});

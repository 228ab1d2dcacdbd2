import { createServer, type IncomingMessage, type Server } from 'node:http';
import { toBase64 } from '@downlink-kit/codec';
import { isSendError, Ledger, parseEvent, type Receipt, Replier, type ReplierOptions } from '@downlink-kit/sender';

/** Opens zone 2 for thirty minutes: what `encode(valve.open, { zone: 2, minutes: 30 })` of example 01 gives. */
const openZone2 = { fPort: 10, frmPayload: toBase64([0x02, 0x02, 0x00, 0x1e]) };

/** Below this share of water in the soil the valve is opened. */
const DRY = 30;

/** What the receiver needs: the hosts that may be answered, and somebody to tell of downlinks. */
export interface ReceiverOptions extends Pick<ReplierOptions, 'allowHosts' | 'dispatcher'> {
  tell(line: string): void;
}

/** A webhook receiver that answers an uplink from dry soil with a downlink, and follows that downlink by its events. */
export function createReceiver({ tell, ...options }: ReceiverOptions): Server {
  const ledger = new Ledger();
  const replier = new Replier({ ...options, ledger, integration: 'downlink-kit-example/1.0' });
  const server = createServer(async (request, response) => {
    try {
      const body = await textOf(request);
      const event = parseEvent(body);
      // Answered first: the server waits five seconds at most, and the downlink need not be through by then.
      response.writeHead(204).end();
      if (event.kind !== 'other') {
        for (const { deviceId, progress } of ledger.take(event)) tell(`${deviceId}: ${progress}`);
      } else if (isDry(body)) {
        tell(outcomeOf(await replier.to(request).push(openZone2)));
      }
    } catch (error) {
      tell(isSendError(error) ? `refused: ${error.message}` : String(error));
      if (!response.headersSent) response.writeHead(400).end();
    }
  });
  return server.on('close', () => void replier.close());
}

function isDry(body: string): boolean {
  const moisture = JSON.parse(body).uplink_message?.decoded_payload?.soil_moisture;
  return typeof moisture === 'number' && moisture < DRY;
}

function outcomeOf({ deviceId, outcome, error }: Receipt): string {
  return `${deviceId}: ${outcome}${error === undefined ? '' : `, ${error.advice}`}`;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > 1_000_000) throw new Error('the call is longer than a message of The Things Stack');
  }
  return text;
}

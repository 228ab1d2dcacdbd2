import { Agent } from 'node:http';
import axios from 'axios';
import type { Push } from '../in-turns.ts';

/** Axios with connections that are kept. */
export function withAxios(origin: string, headers: Readonly<Record<string, string>>): Push {
  const client = axios.create({ baseURL: origin, headers, httpAgent: new Agent({ keepAlive: true, maxSockets: 50 }) });
  return async (path, body) => (await client.post(path, body)).status === 200;
}

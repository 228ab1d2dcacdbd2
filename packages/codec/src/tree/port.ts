import type { FieldNode, PortNode } from './node.ts';

/** The ports that LoRaWAN leaves to applications. */
export const FIRST_PORT = 1;
export const LAST_PORT = 223;

export function isFixedPort(port: PortNode): port is number {
  return typeof port === 'number';
}

/** Whether a command with this port, or field of ports, goes to a port. */
export function portTakes(port: PortNode, fPort: unknown): boolean {
  const { least, most } = limitsOf(port);
  return Number.isInteger(fPort) && least <= (fPort as number) && (fPort as number) <= most;
}

/** A port at which both can arrive; undefined where there is none. */
export function commonPort(one: PortNode, other: PortNode): number | undefined {
  const least = Math.max(limitsOf(one).least, limitsOf(other).least);
  return least <= Math.min(limitsOf(one).most, limitsOf(other).most) ? least : undefined;
}

/** The ports in words: `10`, or `1…13`. */
export function portWords(port: PortNode): string {
  return isFixedPort(port) ? String(port) : `${limitsOf(port).least}…${limitsOf(port).most}`;
}

function limitsOf(port: PortNode): { least: number; most: number } {
  if (isFixedPort(port)) return { least: port, most: port };
  const { minimum, maximum } = (port as FieldNode).schema;
  return { least: minimum!, most: maximum! };
}

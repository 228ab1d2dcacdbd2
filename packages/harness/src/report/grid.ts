import { LAW_NAMES, type LawName } from '../laws/law.ts';
import type { FormatterReport, Report } from './report.ts';
import { wrap } from './wrap.ts';

/** For several servers, which laws hold where: a row a server where the screen is wide enough, else a line of what is broken. */
export function gridOf({ formatters }: Report, columns: number): string[] {
  const servers = [...new Set(formatters.map(({ server }) => server))];
  if (servers.length < 2) return [];
  const width = Math.max(...servers.map((server) => server.length));
  const of = (server: string) => formatters.filter((one) => one.server === server);
  const row = (server: string) => LAW_NAMES.map((law) => stateOf(law, of(server)).padEnd(law.length)).join('  ');
  const wide = [
    `${' '.repeat(width)}  ${LAW_NAMES.join('  ')}`,
    ...servers.map((server) => `${server.padEnd(width)}  ${row(server)}`.trimEnd()),
  ];
  if (wide.every((line) => line.length <= columns)) return [...wide, ''];
  return [...servers.flatMap((server) => wrap(`${server.padEnd(width)} ${brokenOn(of(server))}`, columns)), ''];
}

function brokenOn(formatters: readonly FormatterReport[]): string {
  const broken = LAW_NAMES.filter((law) => stateOf(law, formatters).startsWith('✗'));
  return broken.length === 0 ? '✓' : `✗ ${broken.join(', ')}`;
}

function stateOf(law: LawName, formatters: readonly FormatterReport[]): string {
  const states = formatters.flatMap(({ laws }) => laws.filter((one) => one.law === law).map(({ status }) => status));
  const failed = states.filter((state) => state === 'failed').length;
  if (failed > 0) return `✗ ${failed}`;
  return states.includes('passed') ? '✓' : '·';
}

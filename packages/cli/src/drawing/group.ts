import type { Span } from '@downlink-kit/codec';

/** Whole bytes that are drawn as one, and what lies in them: one span that fills them, or several in their bits. */
export interface Group {
  readonly from: number;
  readonly to: number;
  readonly spans: readonly Span[];
}

/** Puts spans that share a byte into one group; in the order on air. */
export function groupsOf(spans: readonly Span[]): Group[] {
  const groups: Group[] = [];
  for (const span of spans) {
    const from = Math.floor(span.bits[0] / 8);
    const to = Math.ceil(span.bits[1] / 8);
    const open = groups.at(-1);
    if (open !== undefined && from < open.to) {
      groups.splice(-1, 1, { from: open.from, to: Math.max(open.to, to), spans: [...open.spans, span] });
    } else {
      groups.push({ from, to, spans: [span] });
    }
  }
  return groups;
}

/** Whether one span fills a group, so that its bits need not be shown. */
export function isWhole({ from, to, spans }: Group): boolean {
  return spans.length === 1 && spans[0]!.bits[0] === from * 8 && spans[0]!.bits[1] === to * 8;
}

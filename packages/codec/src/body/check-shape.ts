import { listNames } from '../refusal/names.ts';
import { nearest } from '../refusal/nearest.ts';
import { showValue } from '../refusal/show-value.ts';
import type { Findings } from './finding.ts';
import type { JsonMember, JsonNode } from './json/node.ts';
import { below } from './path.ts';
import { decode, membersOf, validate } from './read-body.ts';
import { Refused } from './refused.ts';
import { type Route, routes } from './route.ts';
import { camelCase, kindOf, type Leaf, type List, type Message, type Shape } from './shape.ts';

/** Fields that only the server writes, from v3.34 on. */
const SERVER_FIELDS = ['locations', 'version_ids', 'network_ids', 'attributes'];

/** Compares what the two routes make of every value of a shape, and says where either refuses or both disagree. */
export class ShapeCheck {
  readonly source: string;
  readonly findings: Findings;

  constructor(source: string, findings: Findings) {
    this.source = source;
    this.findings = findings;
  }

  check(shape: Shape, node: JsonNode, path: string): void {
    if (shape.kind === 'leaf') this.checkLeaf(shape, node, path);
    else if (node.kind === 'null') this.nullCountsAsAbsent(path);
    else if (shape.kind === 'message') this.checkMessage(shape, node, path);
    else this.checkList(shape, node, path);
  }

  private checkList(shape: List, node: JsonNode, path: string): void {
    if (node.kind !== 'list') {
      this.wrongType(node, path, 'a list');
      return;
    }
    for (const [index, item] of node.items.entries()) {
      const at = `${path}[${index}]`;
      if (item.kind === 'null') this.nullItem(at);
      else this.check(shape.of, item, at);
    }
  }

  private checkMessage(shape: Message, node: JsonNode, path: string): void {
    if (node.kind !== 'object') {
      this.wrongType(node, path, 'an object');
      return;
    }
    for (const member of node.members) this.checkKey(shape, member, path);
    for (const [name, field] of Object.entries(shape.fields)) {
      const at = below(path, name);
      const written = membersOf(node.members, name);
      const why = shape.required?.[name];
      if (why !== undefined && (written.length === 0 || written.at(-1)!.value.kind === 'null')) {
        this.findings.error('missing', at, `${why}; both routes refuse it`);
        continue;
      }
      if (written.length === 0) continue;
      if (written.length > 1) this.keyTwice(at);
      this.check(field, written.at(-1)!.value, at);
    }
  }

  private keyTwice(path: string): void {
    const why = 'it is there twice: the webhook route refuses that, the plain route takes the last one';
    this.findings.error('key_twice', path, `${why}; write it once`);
  }

  private nullItem(path: string): void {
    this.findings.error('null_value', path, 'null is no item of a list: the webhook route refuses it; leave it out');
  }

  private checkKey(shape: Message, { key }: JsonMember, path: string): void {
    const at = below(path, key);
    const names = Object.keys(shape.fields);
    if (names.includes(key)) return;
    const snake = names.find((name) => camelCase(name) === key);
    if (snake !== undefined) {
      this.findings.info('camel_case', at, `both routes read it; The Things Stack itself writes ${snake}`);
    } else if (SERVER_FIELDS.includes(key) && names.includes('f_port')) {
      this.findings.info('server_field', at, 'only the server writes it, in events; it is ignored here');
    } else {
      const meant = nearest(
        key.replaceAll('_', ''),
        names.map((name) => name.replaceAll('_', '')),
      );
      const suggestion = names.find((name) => name.replaceAll('_', '') === meant);
      const hint = suggestion === undefined ? `known here: ${listNames(names)}` : `did you mean ${suggestion}?`;
      this.findings.warning('unknown_key', at, `the server ignores it in silence; ${hint}`);
    }
  }

  private checkLeaf(leaf: Leaf, node: JsonNode, path: string): void {
    const [webhook, plain] = routes.map((route) => this.outcome(leaf, node, route)) as [Outcome, Outcome];
    if (webhook.kind === 'refused' || plain.kind === 'refused') {
      this.refused(leaf, path, webhook, plain);
    } else if (!isSame(webhook.value, plain.value)) {
      const both = `the webhook route reads ${show(webhook.value)}, the plain route ${show(plain.value)}`;
      this.findings.warning('read_differently', path, `${both}; ${leaf.advice}`);
    } else if (node.kind === 'null') {
      this.nullCountsAsAbsent(path);
    } else if (!leaf.isStrict(node)) {
      this.findings.info('loose_form', path, `both routes read it as ${show(webhook.value)}; ${leaf.advice}`);
    }
  }

  private nullCountsAsAbsent(path: string): void {
    this.findings.info('null_value', path, 'null counts as absent; leave it out');
  }

  private refused(leaf: Leaf, path: string, webhook: Outcome, plain: Outcome): void {
    const first = webhook.kind === 'refused' ? webhook : (plain as RefusedOutcome);
    const who =
      webhook.kind === plain.kind
        ? 'both routes refuse it'
        : webhook.kind === 'refused'
          ? `the webhook route refuses it, the plain route reads ${show((plain as ReadOutcome).value)}`
          : `the plain route refuses it, the webhook route reads ${show((webhook as ReadOutcome).value)}`;
    const { code, why } = first.refused;
    this.findings.error(code, path + first.refused.path.join(''), `${why}: ${who}; ${leaf.advice}`);
  }

  private outcome(leaf: Leaf, node: JsonNode, route: Route): Outcome {
    try {
      const value = decode(leaf, node, route, this.source);
      const refused = validate(leaf, value);
      return refused === undefined ? { kind: 'read', value } : { kind: 'refused', refused };
    } catch (error) {
      if (error instanceof Refused) return { kind: 'refused', refused: error };
      throw error;
    }
  }

  private wrongType(node: JsonNode, path: string, expected: string): void {
    this.findings.error('wrong_type', path, `${kindOf(node)} is not ${expected}: both routes refuse it`);
  }
}

interface ReadOutcome {
  kind: 'read';
  value: unknown;
}

interface RefusedOutcome {
  kind: 'refused';
  refused: Refused;
}

type Outcome = ReadOutcome | RefusedOutcome;

/** Leaves are plain values, except the object of a payload, which both routes read with the same reader. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && typeof other === 'object');
}

function show(value: unknown): string {
  return value === undefined ? 'nothing there (zero or absent)' : showValue(value);
}

import type { RefusalCode } from '../../refusal/sentences.ts';
import { Code } from '../code.ts';
import { type Helper, helper } from '../helper.ts';
import { type CodedDetails, say } from '../say.ts';

/** A sentence whose details are expressions in a helper. */
export function says<C extends RefusalCode>(
  code: C,
  details: { readonly [K in keyof CodedDetails<C>]?: string },
): string {
  const coded = Object.fromEntries(Object.entries(details).map(([name, text]) => [name, detailOf(text as string)]));
  return say(code, coded as unknown as CodedDetails<C>).text;
}

/** Text in quotes is what it says; anything else is code. */
function detailOf(text: string): string | Code {
  return /^"[^"\\]*"$/.test(text) ? text.slice(1, -1) : new Code(text);
}

/** Refusing, and quoting what was refused: the same words as the library. */
export const refusing: readonly Helper[] = [
  helper(`
function refuse(path, sentence) {
  throw new Refusal(path, sentence);
}

function Refusal(path, sentence) {
  this.path = path;
  this.sentence = sentence;
}`),
  helper(`
function show(value) {
  if (typeof value === "string") {
    var splitsPair = /[\\uD800-\\uDBFF]/.test(value.charAt(39)) && /[\\uDC00-\\uDFFF]/.test(value.charAt(40));
    return JSON.stringify(value.length > 40 ? value.slice(0, splitsPair ? 39 : 40) + "…" : value);
  }
  if (value === null) { return "null"; }
  if (Array.isArray(value)) { return "a list"; }
  if (typeof value === "object") { return "an object"; }
  if (typeof value === "function" || typeof value === "symbol") { return "a " + typeof value; }
  return value + (typeof value === "bigint" ? "n" : "");
}`),
  helper(`
function list(names) {
  if (names.length === 0) { return "none"; }
  return names.slice(0, 8).join(", ") + (names.length > 8 ? " and " + (names.length - 8) + " more" : "");
}`),
  helper(`
function isRefusal(fault) {
  return fault instanceof Refusal;
}`),
  helper(`
function listValues(values) {
  return list(values.map(function (value) { return JSON.stringify(value); }));
}`),
  helper(`
function optionWords(values) {
  return values.length === 1 ? JSON.stringify(values[0]) : "one of " + listValues(values);
}`),
  helper(`
function refusal(fault) {
  var sentence = "the input cannot be read";
  try {
    if (isRefusal(fault)) { return { errors: [(fault.path === "" ? "" : fault.path + ": ") + fault.sentence] }; }
    var message = fault && fault.message;
    sentence += ": " + (message && typeof message === "string" ? message : String(fault));
  } catch (unreadable) { /* Then nothing more can be said. */ }
  return { errors: [sentence] };
}`),
  helper(`
function firstThatFits(attempts) {
  var refused;
  for (var i = 0; i < attempts.length; i++) {
    try {
      return attempts[i]();
    } catch (fault) {
      if (!isRefusal(fault)) { throw fault; }
      refused = refused || fault;
    }
  }
  throw refused;
}`),
];

/** What an author is told about a message of goja, by the message (tts-formatters §13). */
export const advices: readonly { readonly when: RegExp; readonly say: (...parts: string[]) => string }[] = [
  {
    when: /^ReferenceError: Encoder is not defined/,
    say: () =>
      'there is no function encodeDownlink (nor the old Encoder): declare it at the top level, under exactly this name',
  },
  {
    when: /^ReferenceError: Decoder is not defined/,
    say: () =>
      'there is no function decodeUplink (nor the old Decoder): declare it at the top level, under exactly this name',
  },
  {
    when: /^ReferenceError: decodeDownlink is not defined/,
    say: () => 'there is no function decodeDownlink, which the server calls for every downlink it shows: add one',
  },
  {
    when: /^ReferenceError: (require|module|exports) is not defined/,
    say: (name) =>
      `${name} does not exist here: bundle everything into one script, and guard exports by typeof ${name}`,
  },
  {
    when: /^ReferenceError: (console) is not defined/,
    say: () => 'there is no console: take the call out, or return what you want to see in warnings',
  },
  {
    when: /^ReferenceError: (Buffer|atob|btoa|TextDecoder|TextEncoder) is not defined/,
    say: (name) => `${name} does not exist here: write the conversion by hand`,
  },
  {
    when: /^ReferenceError: (setTimeout|setInterval|setImmediate|queueMicrotask|fetch|process|global|URL|crypto|Intl|structuredClone|BigInt|WeakRef) is not defined/,
    say: (name) => `${name} is not part of this engine: do without it`,
  },
  {
    when: /^ReferenceError: Cannot access a variable before initialization/,
    say: () => 'a let, const or class is used above the line that declares it: move the declaration up',
  },
  {
    when: /^ReferenceError: (\S+) is not defined/,
    say: (name) => `${name} is not declared anywhere: declare it, or check its spelling`,
  },
  {
    when: /^TypeError: [Cc]annot read property '([^']*)' of (?:undefined|null)/,
    say: (name) =>
      `.${name} is read from nothing, null or undefined: check that what stands before it is there (an empty object in the input arrives as null)`,
  },
  {
    when: /^TypeError: Cannot convert undefined or null to object/,
    say: () => 'null or undefined is used like an object, written to, listed or taken apart: check it first',
  },
  {
    when: /^TypeError: not a function/,
    say: () => 'what is called is no function: check its spelling, and that this engine has it',
  },
  {
    when: /^TypeError: Object has no member '([^']*)'/,
    say: (name) => `there is no method ${name}: check its spelling, and that this engine has it`,
  },
  {
    when: /^TypeError: Value is not an object: (.*)/,
    say: (value) => `${value} is used where a function or an object is needed`,
  },
  { when: /^TypeError: Value is not a constructor/, say: () => 'new is used on what is no constructor' },
  {
    when: /^TypeError: Value is not object coercible/,
    say: () => 'null or undefined is taken apart: did decodeUplink return nothing?',
  },
  { when: /^TypeError: object is not iterable/, say: () => 'what is looped over or spread is no list' },
  { when: /^TypeError: Assignment to constant variable/, say: () => 'a const is assigned again: declare it with let' },
  {
    when: /^TypeError: Class constructor cannot be invoked without 'new'/,
    say: () => 'a class is called like a function',
  },
  {
    when: /^TypeError: (?:Host object field|Host objects)/,
    say: () => 'input.data is an object of the server: copy it first with JSON.parse(JSON.stringify(input.data))',
  },
  { when: /^RangeError: Invalid array length/, say: () => 'the length of a list is negative or no whole number' },
  { when: /^RangeError: toFixed\(\)/, say: () => 'toFixed takes 0 to 100 digits' },
  {
    when: /^RangeError: toString\(\) radix/,
    say: () => 'numbers are not written in the manner of a language here: format them by hand',
  },
  { when: /^RangeError: Invalid count value/, say: () => 'repeat takes a number of times that is not negative' },
  { when: /^RangeError: Invalid time value/, say: () => 'the date is no date: check what it was made from' },
  {
    when: /^SyntaxError: (?:Unexpected end of JSON|invalid character|json:)/,
    say: () => 'the text given to JSON.parse is no JSON',
  },
  {
    when: /Unexpected reserved word/,
    say: () => 'import and export do not exist here: declare the functions at the top level',
  },
  { when: /Async generators are not supported/, say: () => 'async generators do not exist here' },
  {
    when: /Unexpected token await/,
    say: () => 'for await does not exist here, nor does await outside of an async function',
  },
  {
    when: /Unexpected token =/,
    say: () => '??=, ||= and &&= are not known to this version: write the assignment out',
  },
  {
    when: /Unexpected end of input/,
    say: () => 'a brace, a template or a comment is left open: it is noticed only at the end',
  },
  {
    when: /Identifier 'main' has already been declared/,
    say: () => 'main is the name of the server: call yours otherwise',
  },
  { when: /has already been declared/, say: () => 'the name is declared twice' },
  {
    when: /Invalid flags supplied to RegExp/,
    say: () => 'this flag of regular expressions is not known to this version',
  },
  {
    when: /Octal literals are not allowed/,
    say: () => 'numbers must not begin with 0 in strict mode: write 0o10 or 8',
  },
  { when: /is not known to this engine$/, say: () => 'write it in a way that the server knows; ES5 always works' },
  {
    when: /Unexpected token ILLEGAL/,
    say: () => 'a character is out of place: an open text, 1_000, 1n, 08 or a decorator, for example',
  },
  { when: /Illegal return statement/, say: () => 'return stands outside of a function' },
  {
    when: /for field Bytes: /,
    say: () => 'bytes has to be a list of integers from 0 to 255',
  },
  { when: /for field (?:Errors|Warnings): /, say: () => 'errors and warnings have to be lists of texts' },
  { when: /for field Data: /, say: () => 'data has to be an object' },
  { when: /javascript\.\w+Output/, say: () => 'an object has to be returned' },
  {
    when: /nil pointer dereference/,
    say: () => 'a list has a hole in it, an item that was left out or deleted: fill it',
  },
  { when: /kind func/, say: () => 'data holds a function: call it, or leave it out' },
];

/** What an author is told about a kind of error whose message says nothing by itself (tts-formatters §4). */
export const adviceByKind: { readonly [kind: string]: string } = {
  no_script_output: 'the function returned nothing: return an object, { bytes, fPort } or { errors }',
  script_timeout: 'the script takes too long: look for a loop without an end, or work that grows with the input',
  hang: 'reading the result does not end: return plain lists and objects, without getters and iterators',
  memory: 'the script fills the memory: look for a list or a text that grows without an end',
  panic: 'the result crashes the server: return plain lists, texts and numbers',
  entrypoint_not_found:
    'the function to be called is not there: declare it at the top level, and keep the name main free',
  output_encoding: 'NaN and Infinity cannot be sent: check the numbers before they are returned',
  stack_depth_exceeded: 'the data contains itself or is nested too deeply: return a plain tree',
  unknown_field: 'the normalized measurement has a field that the server does not know',
  field_type: 'a field of the normalized measurement has another type than the server wants',
  output_errors: 'the formatter refused this input itself',
  input: 'the input cannot be given to a formatter',
};

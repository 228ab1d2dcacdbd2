import type { Primordials } from './primordials.ts';

/**
 * Takes what the engine brings before any script runs, so that no script can change what our own code inside relies on.
 *
 * Like every function of this folder whose name begins with `make`, it is printed and evaluated inside QuickJS: it may use
 * nothing but the language, its own parameters and types, and after it returned no global.
 */
export function takePrimordials(): Primordials {
  const [box, OwnDate, OwnWeakMap, OwnWeakSet] = [Object, Date, WeakMap, WeakSet];
  const defineProperty = Object.defineProperty as Primordials['defineProperty'];
  const uncurry = (method: unknown) => Function.prototype.call.bind(method as () => void) as never;
  const getter = (holder: object, key: PropertyKey) => uncurry(Object.getOwnPropertyDescriptor(holder, key)?.get);
  const TypedArray = Object.getPrototypeOf(Uint8Array) as { prototype: object };
  const engine = globalThis as unknown as { InternalError: { prototype: object } };
  return {
    global: globalThis as unknown as Record<PropertyKey, unknown>,
    parse: JSON.parse,
    quote: JSON.stringify,
    Proxy,
    TypeError,
    SyntaxError,
    Error,
    RegExp,
    Number,
    Date,
    Math,
    Uint8Array,
    isArray: Array.isArray,
    isError: (Error as unknown as { isError(value: unknown): boolean }).isError,
    isFinite: Number.isFinite,
    same: Object.is,
    trunc: Math.trunc,
    imul: Math.imul,
    apply: Reflect.apply as Primordials['apply'],
    construct: Reflect.construct,
    ownKeys: Reflect.ownKeys,
    deleteProperty: Reflect.deleteProperty,
    getFrom: Reflect.get,
    setPrototypeOf: Reflect.setPrototypeOf,
    define: (holder, key, value, enumerable) =>
      defineProperty(holder, key, { __proto__: null, value, enumerable, writable: true, configurable: true } as never),
    defineProperty,
    descriptorOf: Object.getOwnPropertyDescriptor,
    prototypeOf: Object.getPrototypeOf,
    hasOwn: Object.hasOwn,
    copyOfList: uncurry(Array.prototype.slice),
    push: uncurry(Array.prototype.push),
    newNumber: (value) => box(value) as object,
    newDate: (moment) => new OwnDate(moment),
    newWeakSet: () => new OwnWeakSet(),
    remember: uncurry(WeakSet.prototype.add),
    forget: uncurry(WeakSet.prototype.delete),
    remembers: uncurry(WeakSet.prototype.has),
    newWeakMap: () => new OwnWeakMap(),
    recall: uncurry(WeakMap.prototype.get),
    record: uncurry(WeakMap.prototype.set),
    classOf: uncurry(Object.prototype.toString),
    split: uncurry(String.prototype.split),
    slice: uncurry(String.prototype.slice),
    indexOf: uncurry(String.prototype.indexOf),
    toWellFormed: uncurry((String.prototype as unknown as { toWellFormed: unknown }).toWellFormed),
    codePointAt: uncurry(String.prototype.codePointAt),
    descriptionOf: getter(Symbol.prototype, 'description'),
    arrayValues: Array.prototype.values,
    ObjectPrototype: Object.prototype,
    PromisePrototype: Promise.prototype,
    InternalErrorPrototype: engine.InternalError.prototype,
    iteratorSymbol: Symbol.iterator,
    toPrimitiveSymbol: Symbol.toPrimitive,
    toStringTagSymbol: Symbol.toStringTag,
    typedArrayName: getter(TypedArray.prototype, Symbol.toStringTag),
    typedArrayBuffer: getter(TypedArray.prototype, 'buffer'),
    typedArrayOffset: getter(TypedArray.prototype, 'byteOffset'),
    typedArrayBytes: getter(TypedArray.prototype, 'byteLength'),
    typedArrayLength: getter(TypedArray.prototype, 'length'),
    bufferLength: getter(ArrayBuffer.prototype, 'byteLength'),
    viewBuffer: getter(DataView.prototype, 'buffer'),
    viewOffset: getter(DataView.prototype, 'byteOffset'),
    viewLength: getter(DataView.prototype, 'byteLength'),
    momentOf: uncurry(Date.prototype.valueOf),
    isoTextOf: uncurry(Date.prototype.toISOString),
    yearOf: uncurry(Date.prototype.getFullYear),
    monthOf: uncurry(Date.prototype.getMonth),
    dayOf: uncurry(Date.prototype.getDate),
    hourOf: uncurry(Date.prototype.getHours),
    minuteOf: uncurry(Date.prototype.getMinutes),
    secondOf: uncurry(Date.prototype.getSeconds),
    numberOf: uncurry(Number.prototype.valueOf),
    booleanOf: uncurry(Boolean.prototype.valueOf),
    eachOfMap: uncurry(Map.prototype.forEach),
    eachOfSet: uncurry(Set.prototype.forEach),
  };
}

import type { Primordials } from './primordials.ts';

/** Makes alike what goja has otherwise than QuickJS and can be changed from inside; tells Proxies from then on (tts-formatters §10 to §12). */
export function makeLikeness(
  p: Primordials,
  goja: { regExpFlags: string; namedGroups: boolean },
): (value: object) => boolean {
  const proxies = p.newWeakSet();

  const replace = (holder: object, name: string, value: unknown) => {
    p.define(holder, name, value, false);
  };

  /** Goja exports a Proxy as one of its own structures, so they have to be told from other objects. */
  function watchProxies(): void {
    const watched = new p.Proxy(p.Proxy, {
      construct(target, values) {
        const made = p.construct(target, values) as object;
        p.remember(proxies, made);
        return made;
      },
    });
    replace(p.global, 'Proxy', watched);
  }

  function refuseFlags(flags: unknown): void {
    const text = flags === undefined ? '' : `${flags as string}`;
    for (let i = 0; i < text.length; i += 1) {
      if (p.indexOf(goja.regExpFlags, text[i] as string) >= 0) continue;
      throw new p.SyntaxError(`Invalid flags supplied to RegExp constructor '${text}'`);
    }
  }

  function limitRegExp(): void {
    const limited: RegExpConstructor = new p.Proxy(p.RegExp, {
      apply(target, self, values) {
        refuseFlags(values[1]);
        return p.apply(target, self, values);
      },
      construct(target, values, newTarget) {
        refuseFlags(values[1]);
        return p.construct(target, values, newTarget === limited ? target : newTarget) as object;
      },
    });
    replace(p.RegExp.prototype, 'constructor', limited);
    replace(p.global, 'RegExp', limited);
    if (goja.namedGroups) return;
    const { exec } = p.RegExp.prototype;
    const withoutGroups = {
      exec(this: RegExp, text: string) {
        const found = p.apply(exec, this, [text]) as RegExpExecArray | null;
        if (found !== null) p.deleteProperty(found, 'groups');
        return found;
      },
    };
    replace(p.RegExp.prototype, 'exec', withoutGroups.exec);
  }

  function speakPlainly(): void {
    const numbers = p.Number.prototype;
    replace(numbers, 'toLocaleString', numbers.toString);
    const dates = p.Date.prototype;
    const two = (value: number) => `${value < 10 ? '0' : ''}${value}`;
    const zoned = (date: string) => `${date} (UTC)`;
    const { toString: dateText, toTimeString: timeText } = dates;
    const methods = {
      toString(this: Date) {
        const text = p.apply(dateText, this, []) as string;
        return text === 'Invalid Date' ? text : zoned(text);
      },
      toTimeString(this: Date) {
        const text = p.apply(timeText, this, []) as string;
        return text === 'Invalid Date' ? text : zoned(text);
      },
      toLocaleDateString(this: Date) {
        return `${two(p.monthOf(this) + 1)}/${two(p.dayOf(this))}/${p.yearOf(this)}`;
      },
      toLocaleTimeString(this: Date) {
        return `${two(p.hourOf(this))}:${two(p.minuteOf(this))}:${two(p.secondOf(this))}`;
      },
      toLocaleString(this: Date) {
        return `${p.apply(methods.toLocaleDateString, this, [])}, ${p.apply(methods.toLocaleTimeString, this, [])}`;
      },
    };
    for (const name of p.ownKeys(methods) as string[]) replace(dates, name, methods[name as keyof typeof methods]);
  }

  function addGoError(): void {
    const GoError = { GoError: class GoError extends p.Error {} }.GoError;
    replace(GoError.prototype, 'name', 'GoError');
    replace(GoError.prototype, 'message', '');
    replace(p.global, 'GoError', GoError);
  }

  addGoError();
  watchProxies();
  limitRegExp();
  speakPlainly();
  p.define(p.global, p.toStringTagSymbol, 'global', false);

  return (value) => p.remembers(proxies, value);
}

/** A script for which `Math.random` gives one number, from when it has been loaded. */
export function pinnedChance(script: string, number: number): string {
  return `${script}\n;Math.random = function () { return ${number}; };\n`;
}

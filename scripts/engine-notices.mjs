/**
 * What the build of the engines had to say, such as that there is no Go, out of all that turbo printed.
 * @param {string} printed
 * @returns {string[]}
 */
export function engineNotices(printed) {
  return printed
    .split('\n')
    .map((line) => /^@downlink-kit\/goja:build: (goja .*)$/.exec(line)?.[1])
    .filter((notice) => notice !== undefined);
}

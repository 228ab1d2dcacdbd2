/** Tests of formatters for vitest: a named test for each example and law, and matchers. */
export { type SuiteOptions, formatterSuite } from './vitest/formatter-suite.ts';
export { formatterMatchers, type FormatterMatchers } from './vitest/matchers.ts';

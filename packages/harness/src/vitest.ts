/** Tests of formatters for vitest: a named test for each example and law, and matchers. */
export { formatterSuite, type SuiteOptions } from './vitest/formatter-suite.ts';
export { type FormatterMatchers, formatterMatchers } from './vitest/matchers.ts';

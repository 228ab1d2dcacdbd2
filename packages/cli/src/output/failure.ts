export { failureOf } from './report.ts';
export { showFailure } from './show-failure.ts';

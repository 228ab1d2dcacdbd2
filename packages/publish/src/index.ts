export { type Artefact, type BuildOptions, build, targetNames } from './build.ts';
export { isPublishError, PublishError } from './publish-error.ts';

/** Runs in a process of its own, where code may not be made of text: payloads come in, outcomes go out. */
import { readFileSync, writeFileSync } from 'node:fs';
import { restore, schemaOf } from '@downlink-kit/codec';
import { compileSchema } from '@downlink-kit/codec/tree';
import { type Cases, outcomeOf } from './outcome.ts';

const cases = JSON.parse(readFileSync(0, 'utf8')) as Cases;
const devices = cases.map(({ device }) => restore(device));
const compiles = devices.some((device) => compileSchema(schemaOf(device).schema) !== undefined);
const outcomes = cases.map(({ payloads }, at) => payloads.map((payload) => outcomeOf(devices[at]!, payload)));
writeFileSync(1, JSON.stringify({ compiles, outcomes }));

import { AFTER_LEAP } from '../../values/calendar.ts';
import { timeForm } from '../../values/time-form.ts';
import { type Helper, helper } from '../helper.ts';
import { says } from './refusing.ts';

const wrongForm = says('wrong_form', { value: 'value', form: 'expected' });
const limits = says('out_of_range', { value: 'value', minimum: 'minimum', maximum: 'maximum' });

/** Times, to counts and back. */
export const times: readonly Helper[] = [
  helper(`
function isoTime(seconds) {
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}`),
  helper(`
function timeText(value, path, expected, pattern) {
  need(value, path, expected);
  if (typeof value !== "string" || !pattern.test(value)) { refuse(path, ${wrongForm}); }
  return value;
}`),
  helper(`
function timeWithin(value, path, minimum, maximum) {
  if (value < minimum || value > maximum) { refuse(path, ${limits}); }
}`),
  helper(`
function secondsOf(value, path, minimum, maximum) {
  var expected = ${JSON.stringify(timeForm('second'))};
  timeText(value, path, expected, /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$/);
  var time = new Date(0);
  time.setUTCFullYear(+value.slice(0, 4), value.slice(5, 7) - 1, +value.slice(8, 10));
  time.setUTCHours(+value.slice(11, 13), +value.slice(14, 16), +value.slice(17, 19));
  var seconds = time.getTime() / 1000;
  if (isoTime(seconds) !== value) { refuse(path, ${wrongForm}); }
  timeWithin(value, path, minimum, maximum);
  return seconds;
}`),
  helper(`
function readSeconds(count, path, minimum, maximum) {
  return timeAt(count, count, path, minimum, maximum);
}`),
  helper(`
function readSecondsOf2000(count, path, minimum, maximum) {
  return timeAt(count + 946684800, count, path, minimum, maximum);
}`),
  helper(`
function readGpsSeconds(count, path, minimum, maximum) {
  return timeAt(gpsTime(count), count, path, minimum, maximum);
}`),
  helper(`
function timeAt(seconds, count, path, minimum, maximum) {
  if (seconds === undefined || seconds > 253402300799) { refuse(path, ${says('no_such_time', { count: 'count' })}); }
  var value = isoTime(seconds);
  timeWithin(value, path, minimum, maximum);
  return value;
}`),
  helper(`
function afterLeaps() {
  return [${AFTER_LEAP.join(', ')}];
}`),
  helper(`
function gpsOf(seconds) {
  return seconds - 315964800 + afterLeaps().filter(function (after) { return after <= seconds; }).length;
}`),
  helper(`
function gpsTime(count) {
  var passed = count + 315964800;
  var after = afterLeaps();
  for (var leaps = 0; leaps < after.length && passed >= after[leaps] + leaps; leaps++) {
    if (passed === after[leaps] + leaps) { return undefined; }
  }
  return passed - leaps;
}`),
  helper(`
function minutesOf(value, path, minimum, maximum) {
  var expected = ${JSON.stringify(timeForm('minuteOfDay'))};
  timeText(value, path, expected, /^([01][0-9]|2[0-3]):[0-5][0-9]$/);
  timeWithin(value, path, minimum, maximum);
  return value.slice(0, 2) * 60 + +value.slice(3);
}`),
  helper(`
function readMinutes(count, path, minimum, maximum) {
  if (count >= 1440) { refuse(path, ${says('no_such_time', { count: 'count' })}); }
  var value = (100 + Math.floor(count / 60) + ":").slice(1) + (100 + count % 60 + "").slice(1);
  timeWithin(value, path, minimum, maximum);
  return value;
}`),
];

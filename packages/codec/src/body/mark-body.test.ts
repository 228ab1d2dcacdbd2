import { describe, expect, test } from 'vitest';
import { countItems, markBody } from './mark-body.ts';

describe('markBody', () => {
  const rows: { name: string; text: string; marked: string }[] = [
    {
      name: 'adds the ids behind what is there',
      text: '{"downlinks":[{"f_port":1.5e1,"frm_payload":"AQ=="}]}',
      marked: '{"downlinks":[{"f_port":1.5e1,"frm_payload":"AQ==","correlation_ids":["id-0"]}]}',
    },
    {
      name: 'joins the ids that are there',
      text: '{ "downlinks" : [ { "correlationIds" : [ "mine" ] }, {"correlation_ids":[]} ] }',
      marked: '{ "downlinks" : [ { "correlationIds" : ["id-0", "mine" ] }, {"correlation_ids":["id-1"]} ] }',
    },
    {
      name: 'takes the place of null',
      text: '{"downlinks":[{"correlation_ids":null,"f_port":1}]}',
      marked: '{"downlinks":[{"correlation_ids":["id-0"],"f_port":1}]}',
    },
    { name: 'leaves the empty list alone', text: '{"downlinks":[]}', marked: '{"downlinks":[]}' },
    { name: 'leaves what has no items alone', text: '[]', marked: '[]' },
  ];
  test('refuses another number of ids', () => {
    expect(() => markBody('{"downlinks":[{},{}]}', ['id-0'])).toThrow('ids: items: 1; it takes 2');
  });
  for (const { name, text, marked } of rows) {
    test(name, () => expect(markBody(text, ['id-0', 'id-1'].slice(0, countItems(text)))).toBe(marked));
  }
});

test('countItems counts the items of a body', () => expect(countItems('{"downlinks":[{},{}]}')).toBe(2));

import { expect, test } from 'vitest';
import * as z from 'zod';
import { buttonValue, parsedButtonValue } from '@/lib/validation/button-value';

const id = '0b9f7c1e-3f5a-4d0e-9c55-3d8f5a1b2c3d';
const change = z.object({
  press: parsedButtonValue({ verb: z.enum(['end', 'reopen']), id: z.uuid() }).optional(),
});

test('what a button says comes back part by part', () => {
  expect(change.parse({ press: buttonValue('end', id) })).toEqual({ press: { verb: 'end', id } });
  expect(change.parse({})).toEqual({});
});

test.each([
  '',
  'end',
  id,
  `close:${id}`,
  `end:${id}:`,
  `end:${id}:twice`,
  ` end:${id}`,
  `end:${id.slice(1)}`,
  [`end:${id}`],
  { verb: 'end', id },
  null,
])('what no button says is refused: %j', (press) => {
  expect(change.safeParse({ press }).success).toBe(false);
});

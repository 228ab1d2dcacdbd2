import { test } from 'vitest';
import { main } from './try.ts';
test('x', async () => { await main(process.env.F!, process.env.S); });

import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';

// Of TypeBox seven functions are used; loading all 250 files of it takes longer than starting Node.
export default defineConfig({ ...library, entry: ['src/index.ts', 'src/tree.ts'], noExternal: ['@sinclair/typebox'] });

// Serves what was built, without building it.
import { serve } from '../server/index.mjs';

await serve();

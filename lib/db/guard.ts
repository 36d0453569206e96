import 'server-only';
import { Prisma } from './generated/client';
import { GATED_MODELS, GATED_RELATIONS } from './gated-models';

const gatedModels: ReadonlySet<string> = new Set(GATED_MODELS);
const gatedRelations: ReadonlySet<string> = new Set(GATED_RELATIONS);

function reachesGated(args: unknown): boolean {
  if (Array.isArray(args)) return args.some(reachesGated);
  if (args === null || typeof args !== 'object' || args instanceof Date) return false;
  return Object.entries(args).some(
    ([key, value]) => gatedRelations.has(key) || (key === '_count' && value === true) || reachesGated(value),
  );
}

/** Refuses every way from the guarded database to a gated table. */
export const guard = Prisma.defineExtension({
  name: 'gate-guard',
  query: {
    $allOperations({ model, operation, args, query }) {
      if (!model) throw new Error(`Raw SQL (${operation}) goes round the gate.`);
      if (gatedModels.has(model) || reachesGated(args)) {
        throw new Error(`${model}.${operation} reaches book-bound content; ask lib/gate.`);
      }
      return query(args);
    },
  },
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createConcurrencyLimiter } from '@/server/concurrency-limiter.mjs';

const arbitraryBounds = fc.record({
  limit: fc.integer({ min: 1, max: 6 }),
  limitPerKey: fc.integer({ min: 1, max: 4 }),
  queueLimit: fc.integer({ min: 0, max: 8 }),
  queueLimitPerKey: fc.integer({ min: 0, max: 5 }),
});
const arbitraryKey = fc.constantFrom('ada', 'ben', 'cleo');
const arbitraryStep = fc.oneof(
  fc.record({ does: fc.constant('enters' as const), key: arbitraryKey }),
  fc.record({ does: fc.constant('leaves' as const), pick: fc.nat(99) }),
  fc.record({ does: fc.constant('disconnects' as const), pick: fc.nat(99) }),
);

type LimiterEntry = { key: string; gone: AbortController; leave?: () => void; refused?: true; over?: true };

test('a limiter holds its bounds, loses nobody and leaves no room unused, whatever comes and goes', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryBounds, fc.array(arbitraryStep, { maxLength: 60 }), async (bound, steps) => {
      const { enter, count } = createConcurrencyLimiter(bound);
      const works: LimiterEntry[] = [];
      const begins = (who: string) => {
        const work: LimiterEntry = { key: who, gone: new AbortController() };
        works.push(work);
        return enter(who, work.gone.signal).then((leave) => {
          if (leave) work.leave = leave;
          else work.refused = true;
        });
      };
      const running = () => works.filter(({ leave, over }) => leave && !over);
      const waiting = () => works.filter(({ leave, refused }) => !leave && !refused);
      const ofOne = (of: LimiterEntry[], who: string) => of.filter(({ key: one }) => one === who).length;

      for (const one of steps) {
        if (one.does === 'enters') void begins(one.key);
        const pick = 'pick' in one ? one.pick : 0;
        const ends = running()[pick % Math.max(1, running().length)];
        if (one.does === 'leaves' && ends) {
          ends.over = true;
          ends.leave!();
          ends.leave!();
        }
        if (one.does === 'disconnects') waiting()[pick % Math.max(1, waiting().length)]?.gone.abort();
        await new Promise((resolve) => setImmediate(resolve));

        expect(count()).toEqual({ running: running().length, waiting: waiting().length });
        expect(running().length).toBeLessThanOrEqual(bound.limit);
        expect(waiting().length).toBeLessThanOrEqual(bound.queueLimit);
        for (const who of ['ada', 'ben', 'cleo']) {
          expect(ofOne(running(), who)).toBeLessThanOrEqual(bound.limitPerKey);
          expect(ofOne(waiting(), who)).toBeLessThanOrEqual(bound.queueLimitPerKey);
          // Nobody waits for a place that is free.
          if (ofOne(waiting(), who) > 0)
            expect(running().length === bound.limit || ofOne(running(), who) === bound.limitPerKey).toBe(
              true,
            );
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('who waits with little is not kept by who waits with much', async () => {
  const { enter } = createConcurrencyLimiter({
    limit: 1,
    limitPerKey: 1,
    queueLimit: 20,
    queueLimitPerKey: 10,
  });
  const never = new AbortController().signal;
  const served: string[] = [];
  const works = [...Array<string>(6).fill('ada'), 'ben'].map(async (who) => {
    const leave = await enter(who, never);
    served.push(who);
    leave!();
  });

  await Promise.all(works);

  expect(served.indexOf('ben')).toBeLessThan(3);
});

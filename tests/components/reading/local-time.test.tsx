import { render } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { LocalTime, fillTimes } from '@/components/reading/LocalTime';
import * as asked from '@/lib/i18n/request-locale';

const at = new Date('2026-05-14T23:20:00Z');

test.each(['day', 'minute', 'ago'] as const)(
  'what print says of a time as %s is what the page says',
  (as) => {
    const printing = vi.spyOn(asked, 'isRenderingStatic').mockReturnValue(true);
    const kept = renderToStaticMarkup(<LocalTime at={at} as={as} />);
    printing.mockReturnValue(false);

    expect(kept).toBe(`<time dateTime="2026-05-14T23:20:00.000Z" data-as="${as}"></time>`);
    expect(fillTimes(`<p>${kept}, ${kept}</p>`)).toBe(
      `<p>${renderToStaticMarkup(<LocalTime at={at} as={as} />)}, ${renderToStaticMarkup(<LocalTime at={at} as={as} />)}</p>`,
    );
  },
);

test('a time shows when it was, in the reader’s zone, and says the whole of it to who points or listens', () => {
  vi.spyOn(asked, 'requestTimeZone').mockReturnValue('Asia/Kathmandu');

  const { container } = render(<LocalTime at={at} as="ago" />);

  const time = container.querySelector('time')!;
  expect(time.dateTime).toBe('2026-05-14T23:20:00.000Z');
  expect(time.title).toBe('15 May 2026 at 05:05');
  expect(time.querySelector('.sr-only')?.textContent).toBe(', 15 May 2026 at 05:05');
});

test.each([
  '<time dateTime="x" data-as="ago"></time>',
  '<time dateTime="1" data-as="era"></time>',
  '<time></time>',
])('what is no time of ours stays as it is (%s)', (html) => expect(fillTimes(html)).toBe(html));

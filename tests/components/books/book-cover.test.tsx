import { render } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BookCover } from '@/components/books/BookCover';
import { coverTextSize } from '@/components/books/cover-text-size';

const book = { id: 'b', title: 'The Lamp Road', author: 'Ada Wren', cover: null };
const shown = (props: Partial<typeof book> | { cover: string }, size: 's' | 'm' | 'l' = 's') =>
  render(<BookCover book={{ ...book, ...props }} size={size} />).container;

describe('the cover of a book', () => {
  test('without a picture shows its words, and says none of them a second time', () => {
    const container = shown({});
    expect(container.textContent).toBe('');
    expect(container.firstElementChild?.getAttribute('aria-hidden')).toBe('true');
    expect(container.querySelector('[data-title="The Lamp Road"][data-author="Ada Wren"]')).not.toBeNull();
  });

  test('keeps its colour, whatever it is called', () => {
    const hue = (props: object) => shown(props).querySelector('span')?.style.getPropertyValue('--hue');
    expect(hue({ title: 'Another' })).toBe(hue({}));
    expect(new Set('abcdefgh'.split('').map((id) => hue({ id }))).size).toBeGreaterThan(3);
  });

  test('with a picture is that picture, by an address of ours', () => {
    expect(shown({ cover: 'x' }).querySelector('img')?.getAttribute('src')).toBe('/covers/x');
    const large = shown({ cover: 'x' }, 'l').querySelector('img');
    expect([large?.getAttribute('src'), large?.getAttribute('alt')]).toEqual(['/covers/x/large', '']);
  });

  test('has letters of a size between two, and smaller ones for longer titles', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const size = coverTextSize(title);
        expect(size >= 5.5 && size <= 13.5).toBe(true);
        expect(coverTextSize(`${title} and more of the same`)).toBeLessThanOrEqual(size);
      }),
    );
    expect(coverTextSize('Dracula')).toBeGreaterThan(coverTextSize('Donaudampfschifffahrt'));
    expect(coverTextSize('吾輩は猫である')).toBe(13.5);
  });
});

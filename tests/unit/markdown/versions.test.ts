import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { asidePlaces, canonicalise, coverToken, fillCovers, MAX_POST_LENGTH, render } from '@/lib/markdown';
import { asideFragment, asideNotations } from './aside-fragments';
import { scaleRuns } from '../../helpers/share';

const coverText = (ordinal: number, place: number) => `[${ordinal} waits at ${place}]`;
const renderVersions = (source: string, mark = 7) => render(canonicalise(source, 13), mark).versions;
const markedHtml = (source: string, from: number) =>
  fillCovers(renderVersions(source).find((version) => version.from === from)!.marked, coverText);
const sealedHtml = (source: string, from: number) =>
  renderVersions(source).find((version) => version.from === from)!.sealed;

describe('a post has a version for its mark and one for every place above it', () => {
  test('the words come with the place', () => {
    const source = 'Tommy ||cried||{9} and ||died||{13}.';

    expect(renderVersions(source).map(({ from }) => from)).toEqual([7, 9, 13]);
    expect(markedHtml(source, 7)).toBe('<p>Tommy [0 waits at 9] and [1 waits at 13].</p>');
    expect(markedHtml(source, 9)).toBe(
      '<p>Tommy <span class="aside" data-place="9">cried</span> and [1 waits at 13].</p>',
    );
    expect(sealedHtml(source, 9)).toBe('<p>Tommy <span class="aside" data-place="9">cried</span> and.</p>');
    expect(sealedHtml(source, 13)).toBe(markedHtml(source, 13));
  });

  test('an aside at or below the mark is never covered', () => {
    const [only, ...rest] = renderVersions('||a||{7} ||b||{3}');

    expect(rest).toEqual([]);
    expect(only!.marked).toContain('>a</span>');
    expect(only!.sealed).toBe(only!.marked);
  });

  test('paragraphs and lists stand in a block of their own', () => {
    expect(markedHtml('a\n:::spoiler 9\none\n\n- two\n:::\nb', 9)).toBe(
      '<p>a</p>\n<div class="aside" data-place="9"><p>one</p>\n<ul>\n<li>two</li>\n</ul></div>\n<p>b</p>',
    );
  });

  test('and in the middle of a sentence they are words', () => {
    expect(markedHtml('a ||one\n\n- two||{9} b', 9)).toBe(
      '<p>a <span class="aside" data-place="9">one<br />\n<br />\n- two</span> b</p>',
    );
  });

  test('what is behind the covers, put in their stead, is the last version', () => {
    const source = 'a ||**b**||{9} c [d ||e http://x||](http://y)\n:::spoiler 20\none\n\ntwo\n:::';
    const { versions, asides } = render(canonicalise(source, 13), 7);

    const opened = fillCovers(versions[0]!.marked, (ordinal) => asides[ordinal]!.html);

    expect(asides.map(({ place }) => place)).toEqual([9, 13, 20]);
    expect(opened).toBe(versions.at(-1)!.marked);
    expect(versions[0]!.marked).toContain(coverToken(0));
  });

  test('covers carry places of every size', () => {
    expect(fillCovers(render('||a||{0} ||b||{9999} ||c||{100}', -1).versions[0]!.marked, coverText)).toBe(
      '<p>[0 waits at 0] [1 waits at 9999] [2 waits at 100]</p>',
    );
  });
});

describe('a cover stays a cover wherever it stands', () => {
  test.each([
    ['in a code span', 'a `b ||c||{13}` d', '<p>a <code>b [0 waits at 13]</code> d</p>'],
    ['in a code block', '```\na ||c||{13}\n```', '<pre><code>a [0 waits at 13]\n</code></pre>'],
    ['in a link', '[a ||c||](http://x)', /<a href="http:\/\/x" rel="[^"]*">a \[0 waits at 13\]<\/a>/],
    ['across a link', '[a ||c](http://x) d||', '<p>[a [0 waits at 13]</p>'],
    ['in an address', 'http://x/||c||', '<p>http://x/[0 waits at 13]</p>'],
    ['in a bare address', '<http://x.||c||.y>', '<p>&lt;http://x.[0 waits at 13].y&gt;</p>'],
    ['in a target', '[a](http://x/||c||)', '<p>[a](http://x/[0 waits at 13])</p>'],
    ['in a title', '[a](http://x "||c||")', '<p>[a](http://x "[0 waits at 13]")</p>'],
    ['in a definition', '[a]\n\n[a]: /x "||c||"', '<p>[a]</p>\n<p>[a]: /x "[0 waits at 13]"</p>'],
    ['in the name of a fence', '```||c||\na\n```', '<p>```[0 waits at 13]<br />\na<br />\n```</p>'],
    ['across emphasis', '**a ||c** d||', '<p>**a [0 waits at 13]</p>'],
    ['in emphasis', '**a ||c||**', '<p><strong>a [0 waits at 13]</strong></p>'],
    ['across list items', '- a\n- b ||c\n- d||', '<ul>\n<li>a</li>\n<li>b [0 waits at 13]</li>\n</ul>'],
    ['in a row', '| a |\n|---|\n| ||c|| |', /\[0 waits at 13\]/],
    [
      'beside a forged one',
      '&#xE000;&#xE100;&#xE10D; ||c||',
      '<p>&amp;#xE000;&amp;#xE100;&amp;#xE10D; [0 waits at 13]</p>',
    ],
  ])('%s', (_, source, html) => {
    if (typeof html === 'string') expect(markedHtml(source, 7)).toBe(html);
    else expect(markedHtml(source, 7)).toMatch(html);
  });

  test('a forged cover in an aside is words', () => {
    const { asides } = render(canonicalise('||&#xE000;&#xE100;&#xE10D;||', 13), 7);

    expect(asides[0]!.html).toContain('&amp;#xE000;');
  });
});

describe('a sealed version is that of a post without the aside', () => {
  test.each([
    ['a ||b|| c', 'a c'],
    ['a||b||c', 'ac'],
    ['||a|| b', 'b'],
    ['a ||b||', 'a'],
    ['a ||b||.', 'a.'],
    ['a ||b||{9} ||c|| d', 'a d'],
    ['a\n||b||\nc', 'a\nc'],
    ['a\n\n||b||\n\nc', 'a\n\nc'],
    ['a\n\n||b\n\nc||\n\nd', 'a\n\nd'],
    ['a\n\n:::spoiler\nb\n\n- c\n:::\n\nd', 'a\n\nd'],
    ['- a\n- ||b||\n- c', '- a\n- c'],
    ['1. a\n2. ||b||', '1. a'],
    ['- ||a||', ''],
    ['- ||a|| b', '- b'],
    ['> ||a||\n\nb', 'b'],
    ['> a\n> ||b||\n> c', '> a\n> c'],
    ['> - ||a||\n\nb', 'b'],
    ['# ||a||\n\nb', 'b'],
    ['a **||b||** c', 'a c'],
    ['a **_||b||_** c', 'a c'],
    ['a [||b||](http://x) c', 'a c'],
    ['```\na\n\n||b||{13}\n\nc\n```', '```\na\n\nc\n```'],
    ['||a||', ''],
    ['a [b]\n\n||[b]: http://x||', 'a [b]'],
    ['a ||b\n\n```|| c', 'a c'],
  ])('%j', (source, without) => {
    expect(sealedHtml(source, 7)).toBe(renderVersions(without)[0]!.sealed);
  });
});

describe('what the words are never told to who is not there yet', () => {
  const canary = (i: number) => `zq${i}canary`;
  const hasTrace = (html: string, word: string) => {
    const decoded = decodeURIComponent(html.replace(/%(?![0-7][0-9a-f])/gi, '%25')).toLowerCase();
    const encodings = [word, btoa(word).replace(/=+$/, ''), Buffer.from(word).toString('hex')];
    return encodings.some((encoding) => decoded.includes(encoding.toLowerCase()));
  };
  const posts = fc.array(
    fc.record({
      noise: fc.array(asideFragment, { maxLength: 4 }),
      place: fc.nat(30),
      way: fc.constantFrom(...asideNotations),
    }),
    { minLength: 1, maxLength: 5 },
  );

  test('no version before an aside’s place has a trace of it, and every one from there on has it', () => {
    fc.assert(
      fc.property(posts, fc.array(asideFragment, { maxLength: 4 }), fc.nat(20), (asides, tail, mark) => {
        const texts = asides.map(({ noise, place, way }, i) => noise.join('') + way(canary(i), place));
        const canonical = canonicalise(texts.join(' ') + tail.join(''), 13);
        const { versions, asides: told } = render(canonical, mark);

        expect(versions.map(({ from }) => from)).toEqual([
          mark,
          ...asidePlaces(canonical).filter((p) => p > mark),
        ]);
        asides.forEach((_, i) => {
          const aside = told.find(({ html }) => html.includes(canary(i)));
          const places = versions.flatMap(({ marked, sealed, from }) =>
            [marked, sealed].map((html) => ({ from, hasTrace: hasTrace(html, canary(i)) })),
          );
          // Noise may have made it plain text, or the name of a code block, which Markdown drops.
          if (aside === undefined) expect(new Set(places.map(({ hasTrace }) => hasTrace)).size).toBe(1);
          else expect(places.filter(({ from, hasTrace }) => hasTrace !== from >= aside.place)).toEqual([]);
        });
      }),
      { numRuns: scaleRuns(1000) },
    );
  });

  test('no noise before an aside uncovers it, or brings it forward', () => {
    fc.assert(
      fc.property(
        fc.array(asideFragment, { maxLength: 6 }),
        fc.constantFrom(...asideNotations),
        (noise, way) => {
          const before = noise.join('').replaceAll('\\', '');

          const { versions } = render(canonicalise(`${before} ${way(canary(0), 9)} b`, 13), 8);

          expect(versions[0]!.marked).not.toContain(canary(0));
          expect(versions[0]!.sealed).not.toContain(canary(0));
        },
      ),
      { numRuns: scaleRuns(1000) },
    );
  });

  test('nothing that is ahead changes a sealed version', () => {
    const outside = fc.constantFrom('a', 'b c', '**d**', '- e', '> f', 'http://g.h', '`i`', '# j', '1. k');
    const words = fc
      .array(asideFragment, { minLength: 1, maxLength: 5 })
      .map((all) => `x${all.join('').replace(/[|>!<[\]:\\]/g, '')}y`);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(outside, words, fc.boolean()), { minLength: 1, maxLength: 6 }),
        (post) => {
          const write = (isTold: (has: boolean) => boolean) =>
            post
              .map(([text, ahead, has]) =>
                isTold(has) ? `${text} ||${ahead}||{9}\n\n||${ahead}||{11}` : text,
              )
              .join('\n\n');

          expect(
            sealedHtml(
              write((has) => has),
              7,
            ),
          ).toBe(
            sealedHtml(
              write(() => false),
              7,
            ),
          );
        },
      ),
      { numRuns: scaleRuns(1000) },
    );
  });

  test('and of two posts that differ only in words ahead, readers before get the same', () => {
    fc.assert(
      fc.property(fc.array(asideFragment, { maxLength: 8 }), fc.nat(8), (noise, at) => {
        const source = (words: string) =>
          [...noise.slice(0, at), ` ||${words}||{9} `, ...noise.slice(at)].join('');
        const short = renderVersions(source('one'))[0]!;
        const long = renderVersions(source('# two *three* [x](http://y)'))[0]!;

        if (long.marked.includes('three')) return expect(short.marked).toContain('one');
        expect(long).toEqual(short);
      }),
      { numRuns: scaleRuns(1000) },
    );
  });
});

describe('nothing but the few tags of a post comes out', () => {
  test.each([
    ['<script>alert(1)</script>'],
    ['<img src=x onerror=alert(1)>'],
    ['<a href="x" onclick="alert(1)">a</a>'],
    ['[a](javascript:alert(1))'],
    ['[a](JaVaScRiPt:alert(1))'],
    ['[a](java&#10;script:alert(1))'],
    ['[a](&#106;avascript:alert(1))'],
    ['[a](data:text/html;base64,PHNjcmlwdD4=)'],
    ['[a](vbscript:x)'],
    ['[a](file:///etc/passwd)'],
    ['[a](//evil.example)'],
    ['[a](/clubs)'],
    ['<javascript:alert(1)>'],
    ['![a](http://x/y.png)'],
    ['[a](http://x "\\" onmouseover=\\"alert(1)")'],
    ['[a](http://x"onmouseover="alert(1))'],
    ['http://x/"onmouseover="alert(1)'],
    ['<http://x/<script>>'],
    ['```"><script>\na\n```'],
    ['`<b onclick=x>`'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['&#60;img src=x onerror=alert(1)&#62;'],
    ['<style>*{}</style><iframe src=x></iframe><svg onload=x>'],
    ['# <h1 style=x>'],
  ])('%s', (source) => {
    for (const text of [source, `||${source}||`, `a ||b|| ${source}`, `- a ||${source}\n\n${source}||`]) {
      for (const { marked } of renderVersions(text)) expect(strange(marked)).toEqual([]);
    }
  });

  test('links open nothing and promise nothing', () => {
    expect(renderVersions('[a](https://x.y "t") me@x.y <me@x.y>')[0]!.marked).toBe(
      '<p><a href="https://x.y" rel="nofollow noopener noreferrer ugc">a</a> me@x.y ' +
        '<a href="mailto:me@x.y" rel="nofollow noopener noreferrer ugc">me@x.y</a></p>',
    );
  });

  test('headings begin below those of the page', () => {
    expect(renderVersions('# a\n## b\n### c\n###### d')[0]!.marked).toBe(
      '<h3>a</h3>\n<h4>b</h4>\n<h5>c</h5>\n<h6>d</h6>',
    );
  });

  function strange(html: string): string[] {
    const tags = html.match(/<[^>]*>/g) ?? [];
    const plain = /^<\/?(p|br \/|em|strong|s|code|pre|ul|ol|li|blockquote|hr \/|h[3-6]|span|div)>$/;
    const link = /^<(\/a|a href="(https?:\/\/|mailto:)[^"<>]*" rel="nofollow noopener noreferrer ugc")>$/;
    const aside = /^<(span|div) class="aside" data-place="\d+">$/;
    return tags.filter((tag) => ![plain, link, aside].some((known) => known.test(tag)));
  }
});

describe('a hostile post of full length is rendered whole and in silence', () => {
  const log = vi.spyOn(console, 'warn');
  afterEach(() => log.mockClear());

  test.each([
    ...[
      '- - - ',
      '||',
      '|',
      '[spoiler]',
      '[spoiler=',
      '>!',
      '>',
      '> ',
      '*_',
      '_',
      '[',
      '](',
      '[a](',
      '![',
      '`',
      '` ``',
    ],
    ...[
      '||a|| ',
      'a|| ',
      ' ||a',
      '||{9}',
      '\\',
      ':::',
      '\n:::spoiler\n',
      '- \n',
      '\n# ',
      'http://',
      '&',
      '<',
      '&#xE000;',
    ],
  ])('%j', (scrap) => {
    const source = `${scrap.repeat(MAX_POST_LENGTH)}`.slice(0, MAX_POST_LENGTH - 10) + '\n\nlast word';

    const { versions } = render(canonicalise(source, 13), 7);

    expect(versions.at(-1)!.marked).toContain('last word');
    expect(log).not.toHaveBeenCalled();
  });

  test('what is nested too deep comes out plain, and whole', () => {
    const html = markedHtml(`${'> '.repeat(40)}deep ||words|| here`, 7);

    expect(html).toContain('deep [0 waits at 13] here');
    expect(html).not.toContain('blockquote');
  });

  test('fifty versions of nothing but signs end as plain text', () => {
    const asides = Array.from({ length: 50 }, (_, i) => `||a${i}||{${i + 10}}`).join(' ');
    const versions = renderVersions(`${asides}\n${'* b\n'.repeat(4000)}`);

    expect(versions).toHaveLength(51);
    expect(versions[0]!.sealed).toContain('<li>');
    expect(versions.at(-1)!.sealed).toContain('* b');
  });
});

import { randomUUID } from 'node:crypto';
import { withAndWithoutScript, expect, inAll, test } from './fixtures';
import { readForm, type Fields } from './raw-forms';
import { responseBytes, uniqueText, postWithText, startThread, THURSDAY_ROOM, openReading } from './steps';

withAndWithoutScript(() => {
  test('Inês’s mistakes stand beside their fields, and what she typed is still there', async ({ as }) => {
    const page = await as('Inês');
    await startThread(page, { title: uniqueText('Mistakes'), words: uniqueText('Hello'), mark: 0 });
    const field = page.getByLabel('Your post');
    const send = page.getByRole('button', { name: 'Post', exact: true });

    await page.getByLabel('Who may read this').selectOption('2');
    await send.click();
    await expect(field).toHaveAccessibleDescription(/Please fill this in\./);
    await expect(page.getByLabel('Who may read this')).toHaveValue('2');

    const long = `${uniqueText('Long')} ${'x'.repeat(20_001)}`.slice(0, 20_001);
    await field.fill(long);
    await send.click();
    await expect(field).toHaveAccessibleDescription(
      /Please write at most 20,000 characters. This has 20,001\./,
    );
    await expect(field).toHaveValue(long);

    await field.fill(long.slice(1));
    await send.click();
    await expect(postWithText(page, 'xxx')).toBeVisible();
  });
});

test(
  'a NUL, an id that is none and a chapter that the book has not are told as mistakes',
  inAll,
  async ({ as }) => {
    const page = await as('Inês');
    const thread = await startThread(page, { title: uniqueText('NUL'), words: uniqueText('Hello'), mark: 0 });
    const form = await readForm(page, thread, 'requestKey');
    const words = uniqueText('Something');
    const broken: Fields[] = [
      { source: `${words}\0` },
      { source: words, thread: 'x' },
      { source: words, thread: randomUUID() },
      { source: words, parent: randomUUID() },
      { source: words, quote: randomUUID() },
      { source: words, mark: '-1' },
      { source: words, mark: 'NaN' },
      { source: words, mark: '1.5' },
      { source: words, mark: '99999' },
      { source: words, requestKey: 'again' },
      { source: words, reading: randomUUID() },
      { source: words, reading: '\0' },
      { source: words, club: '../..' },
      { source: words, club: 'the-candle-end' },
      { source: words, unknown: 'field' },
      { source: words, __proto__: 'x', constructor: 'y' },
      { source: '\uFFFE\u202E' },
    ];

    for (const changed of broken) {
      const answer = await form.send(changed);
      expect.soft(answer.status(), JSON.stringify(changed)).toBeLessThan(500);
      const html = answer.status() === 200 ? await answer.text() : '';
      if (changed.source === words) expect.soft(html, JSON.stringify(changed)).toContain(words);
    }
    await page.goto(thread);
    await expect(postWithText(page, words)).toHaveCount(0);
  },
);

test('a mark that was not chosen opens nothing', inAll, async ({ as }) => {
  const ada = await as('Ada');
  const bram = await as('Bram');
  const thread = await startThread(ada, {
    title: uniqueText('Unchosen'),
    words: uniqueText('Hello'),
    mark: 0,
  });
  const words = uniqueText('How it ends');

  await (await readForm(ada, thread, 'requestKey')).send({ source: words, mark: '' });

  expect(await responseBytes(bram, thread)).not.toContain(words);
});

test('a mark beyond the end of the book waits at its end', inAll, async ({ as }) => {
  const ada = await as('Ada');
  const bram = await as('Bram');
  const thread = await startThread(ada, { title: uniqueText('Beyond'), words: uniqueText('Hello'), mark: 0 });
  const words = uniqueText('Past the last page');

  await (await readForm(ada, thread, 'requestKey')).send({ source: words, mark: '24' });

  await bram.goto(thread);
  await expect(bram.getByText('1 post · chapter 23')).toBeVisible();
  expect(await responseBytes(bram, thread)).not.toContain(words);
});

test(
  'addresses that lead nowhere and questions that nobody asks are answered calmly',
  inAll,
  async ({ as }) => {
    const page = await as('Inês');
    const room = await openReading(page);
    const thread = await startThread(page, {
      title: uniqueText('Addresses'),
      words: uniqueText('Hello'),
      mark: 0,
    });
    const { request } = page.context();
    const absent = [
      `${room}/t/x`,
      `${room}/t/${randomUUID()}`,
      `${room}/t/%27%20or%201=1`,
      `${room}/t/..%2f..`,
      `${room}/nothing`,
      `${THURSDAY_ROOM}/x`,
      `${THURSDAY_ROOM}/${randomUUID()}`,
      `${THURSDAY_ROOM}/${randomUUID()}/themes`,
      `/clubs/${'a'.repeat(3000)}`,
      `/clubs/%F0%9F%90%9D`,
      `/join/x`,
      `/reset/x`,
      '/clubs/the-candle-end/moderation',
      '/_next/image?url=/etc/passwd&w=64&q=75',
      '/.well-known/x',
    ];
    const questions = [
      '?page=a&page=b',
      '?page=0',
      '?page=-1',
      '?page=99999999999999999999',
      '?page=1.5',
      '?page[]=1',
      '?post=x&post=y',
      `?post=${randomUUID()}`,
      `?reply=${randomUUID()}&quote=${randomUUID()}`,
      `?edit=${randomUUID()}`,
      `?tend=%22`,
      `?report=%ED%A0%80`,
      `?__proto__=x&constructor=y`,
      `?%00=1`,
      '?q=%',
      `?${'a=1&'.repeat(500)}`,
      '?_rsc=zzzz',
    ];

    for (const path of absent) {
      const status = (await request.get(path)).status();
      expect
        .soft(status, path)
        .toBeGreaterThanOrEqual(path.startsWith('/reset') || path.startsWith('/join') ? 200 : 400);
      expect.soft(status, path).toBeLessThan(500);
    }
    for (const path of [
      room,
      thread,
      `${room}/themes`,
      `${room}/reviews`,
      `${room}/hindsight`,
      '/',
      '/clubs',
      '/sign-in',
    ])
      for (const question of questions)
        expect
          .soft((await request.get(`${path}${question}`)).status(), `${path}${question}`)
          .toBeLessThan(500);
  },
);

test('what no form of ours ever sent is a mistake of whoever sent it', inAll, async ({ as }) => {
  const page = await as('Inês');
  const thread = await startThread(page, { title: uniqueText('Raw'), words: uniqueText('Hello'), mark: 0 });
  const form = await readForm(page, thread, 'requestKey');
  expect(form.actionId).not.toBe('');
  const bodies = [
    ...[
      '',
      '[',
      '[{',
      '[]',
      '{}',
      'null',
      '1',
      '"x"',
      '[null,null]',
      '["$K1"]',
      '["$undefined","$K1"]',
      '["$F1"]',
    ],
    ...[
      '["$@1"]',
      '["$B1"]',
      '["$1:a:b"]',
      '["$Q1"]',
      '["$W1"]',
      '["$i1"]',
      '["$h1"]',
      '["$D2020"]',
      '["$n1"]',
    ],
    ...['[[[[[[[[]]]]]]]]', '[{"__proto__":1}]', '\0', '\uFFFF', 'x'.repeat(100_000), '[1e999]'],
  ];

  for (const body of bodies) {
    const answer = await form.sendRaw(body);
    expect.soft(answer.status(), `text ${JSON.stringify(body.slice(0, 40))}`).toBeLessThan(500);
  }
  for (const type of [
    'multipart/form-data; boundary=b',
    'multipart/form-data',
    'application/json',
    'x',
    '',
  ]) {
    for (const body of [
      '',
      '--b',
      '--b\r\nContent-Disposition: form-data; name="0"\r\n\r\n["$K1"]\r\n--b--\r\n',
    ]) {
      const answer = await form.sendRaw(body, { 'Content-Type': type });
      expect.soft(answer.status(), `${type} ${JSON.stringify(body)}`).toBeLessThan(500);
    }
  }
  for (const id of [
    'x',
    '0'.repeat(42),
    form.actionId.slice(1),
    `${form.actionId}0`,
    '__proto__',
    '\u00e9',
  ]) {
    const answer = await form.sendRaw('[]', { 'Next-Action': id });
    expect.soft(answer.status(), `action ${id}`).toBeLessThan(500);
  }
  for (const [name] of Object.entries(form.fields)) {
    for (const value of [
      '',
      '{',
      '$K1',
      '{"id":"x","bound":"$@9"}',
      `{"id":"${form.actionId}","bound":"$@9"}`,
    ]) {
      const answer = await form.send({ [name]: value });
      expect.soft(answer.status(), `${name} = ${value}`).toBeLessThan(500);
    }
  }
});

test('a form that another site sends in Inês’s name does nothing', inAll, async ({ as }) => {
  const page = await as('Inês');
  const thread = await startThread(page, {
    title: uniqueText('Elsewhere'),
    words: uniqueText('Hello'),
    mark: 0,
  });
  const form = await readForm(page, thread, 'requestKey');
  const words = uniqueText('Not hers');

  const others: Fields[] = [
    { Origin: 'https://elsewhere.example' },
    { Origin: 'null' },
    { Origin: '' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://elsewhere.example', 'X-Forwarded-Host': 'elsewhere.example' },
  ];

  for (const headers of others) {
    const answer = await form.send({ source: words, requestKey: randomUUID() }, headers);
    expect.soft(answer.status(), JSON.stringify(headers)).not.toBe(303);
    expect.soft(answer.status(), JSON.stringify(headers)).toBeLessThan(500);
  }

  await page.reload();
  await expect(postWithText(page, words)).toHaveCount(0);
});

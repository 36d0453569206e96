import { withAndWithoutScript, expect, inAll, test } from './fixtures';
import { uniqueText, post, postWithText, react, reactionsUnder, startThread } from './steps';

withAndWithoutScript(() => {
  test('Inês and Bram say that they were moved, and Inês takes it back', async ({ as }) => {
    const ines = await as('Inês');
    const bram = await as('Bram');
    const words = uniqueText('The tea had gone cold by then');
    const thread = await startThread(ines, { title: uniqueText('Tea'), words, mark: 0 });
    const ofInes = reactionsUnder(ines, words);
    const ofBram = reactionsUnder(bram, words);
    await expect(ofInes.given('Moved')).toHaveCount(0);

    await react(ines, words, 'Moved');
    await expect(ofInes.given('Moved')).toHaveAttribute('aria-pressed', 'true');
    await expect(ofInes.given('Moved')).toHaveText('Moved 1');

    await bram.goto(thread);
    await expect(ofBram.given('Moved')).toHaveText('Moved 1');
    await expect(ofBram.given('Moved')).toHaveAttribute('aria-pressed', 'false');
    await ofBram.given('Moved').click();
    await expect(ofBram.given('Moved')).toHaveText('Moved 2');
    await react(bram, words, 'Love');
    await expect(ofBram.given('Love')).toHaveText('Love 1');

    await ofInes.given('Moved').click();
    await expect(ofInes.given('Moved')).toHaveAttribute('aria-pressed', 'false');
    await bram.goto(thread);
    const shown = await ofBram.group.innerHTML();
    await ofBram.given('Love').click();
    await expect(ofBram.choice('Love')).toHaveAttribute('aria-pressed', 'false');
    await bram.goto(thread);
    await expect(ofBram.given('Love')).toHaveCount(0);
    await react(bram, words, 'Love');
    await expect(ofBram.given('Love')).toHaveText('Love 1');
    await expect(ofBram.given('Moved')).toHaveAttribute('aria-pressed', 'true');
    await bram.goto(thread);
    expect(await ofBram.group.innerHTML()).toBe(shown);
  });

  test('who reacted is said on request', async ({ as, newcomer }) => {
    const { page, name } = await newcomer();
    const ada = await as('Ada');
    const words = uniqueText('Somebody was there');
    const thread = await startThread(ada, { title: uniqueText('There'), words, mark: 0 });
    await page.goto('/clubs/the-thursday-room');
    await page.getByRole('button', { name: 'Join this club' }).click();
    await expect(page.getByRole('button', { name: 'Leave this club' })).toBeVisible();
    await page.goto(thread);
    await react(page, words, 'Applause');
    await expect(reactionsUnder(page, words).given('Applause')).toHaveText('Applause 1');

    await ada.goto(thread);
    await reactionsUnder(ada, words).opener.click();
    await reactionsUnder(ada, words).group.getByRole('link', { name: 'Who reacted' }).click();

    await expect(ada.getByRole('heading', { name: 'Who reacted' })).toBeVisible();
    await expect(ada.locator('#reactors').getByRole('listitem')).toHaveText([name]);
  });
});

test('a press shows before it is answered, and is taken back where it was not heard', async ({ as }) => {
  const ines = await as('Inês');
  const words = uniqueText('The rain came in');
  await startThread(ines, { title: uniqueText('Rain'), words, mark: 0 });
  const { given, choice, opener } = reactionsUnder(ines, words);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await ines.route('**/t/*', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    await held;
    return route.abort();
  });

  await opener.focus();
  await ines.keyboard.press('Enter');
  await choice('Sad').focus();
  await ines.keyboard.press('Enter');
  await expect(given('Sad')).toHaveText('Sad 1');
  await expect(choice('Sad')).toBeFocused();

  release();
  await expect(ines.locator('#item-actions').getByRole('alert')).toBeInViewport();
  await expect(given('Sad')).toHaveCount(0);
  await expect(choice('Sad')).toHaveAttribute('aria-pressed', 'false');
  await expect(choice('Sad')).toBeFocused();
});

test('who takes back by keyboard what stood on the line is still where they were', inAll, async ({ as }) => {
  const ines = await as('Inês');
  const words = uniqueText('The lamp went out');
  const thread = await startThread(ines, { title: uniqueText('Lamp'), words, mark: 0 });
  await react(ines, words, 'Thinking');
  await expect(reactionsUnder(ines, words).given('Thinking')).toHaveText('Thinking 1');
  await ines.goto(thread);
  const { given, opener } = reactionsUnder(ines, words);

  await given('Thinking').focus();
  await ines.keyboard.press('Enter');
  await expect(given('Thinking')).toHaveText('Thinking 0');
  await expect(given('Thinking')).toBeFocused();
  await ines.keyboard.press('Tab');
  await expect(opener).toBeFocused();
  await expect(given('Thinking')).toHaveCount(0);
});

test('the list of who reacted lies over its thread, and Escape goes back to the button', async ({ as }) => {
  const ines = await as('Inês');
  const words = uniqueText('A door fell shut');
  const thread = await startThread(ines, { title: uniqueText('Door'), words, mark: 0 });
  await react(ines, words, 'Surprised');
  const { group, opener } = reactionsUnder(ines, words);

  await opener.click();
  await group.getByRole('link', { name: 'Who reacted' }).click();
  const dialog = ines.getByRole('dialog', { name: 'Who reacted' });
  await expect(dialog.getByRole('listitem')).toHaveText(['Inês Duarte']);
  expect(new URL(ines.url()).pathname).toBe(thread);

  await ines.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('“Copy link” copies where a post stands for good, and says so', async ({ as }) => {
  const ines = await as('Inês');
  const words = uniqueText('Said once');
  const thread = await startThread(ines, { title: uniqueText('Once'), words: uniqueText('Hello'), mark: 0 });
  const id = await post(ines, thread, words, 0);
  await ines.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const address = `${new URL(ines.url()).origin}${thread}?post=${id}#p-${id}`;
  await ines.goto(`${thread}?page=1`);

  await expect(async () => {
    await postWithText(ines, words)
      .getByRole('link', { name: /^Copy link/ })
      .click();
    await expect(ines.getByRole('status').filter({ hasText: 'Link copied.' })).toBeVisible({ timeout: 1000 });
  }).toPass();
  expect(await ines.evaluate(() => navigator.clipboard.readText())).toBe(address);

  await postWithText(ines, words).locator('.permalink').click();
  await expect(ines).toHaveURL(address);
});

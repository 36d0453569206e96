const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Plain text as safe HTML, a paragraph for each of its lines. Nothing in it is taken for markup. */
export const textToHtml = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `<p>${line.replace(/[&<>"']/g, (character) => entities[character] ?? '')}</p>`)
    .join('\n');

// A rule of eslint.config.mjs: a comment has at most two lines, unless it leads to a document or an issue.

const LINK = /https?:\/\/|\.md\b/;
const linesOf = (comment) => comment.value.split('\n').filter((line) => /[^\s*]/.test(line)).length;

/** Comments by `//` on lines that follow each other are one. */
function joinLines(comments) {
  const joined = [];
  for (const comment of comments) {
    const before = joined.at(-1);
    const follows =
      before?.type === 'Line' &&
      comment.type === 'Line' &&
      before.loc.end.line + 1 === comment.loc.start.line;
    if (!follows) joined.push({ ...comment });
    else
      Object.assign(before, {
        value: `${before.value}\n${comment.value}`,
        loc: { start: before.loc.start, end: comment.loc.end },
      });
  }
  return joined;
}

export const shortComments = {
  meta: { type: 'suggestion', messages: { long: 'Say it in two lines, or lead to a document.' } },
  create: ({ sourceCode, report }) => ({
    Program() {
      for (const comment of joinLines(sourceCode.getAllComments()))
        if (linesOf(comment) > 2 && !LINK.test(comment.value))
          report({ loc: comment.loc, messageId: 'long' });
    },
  }),
};

import { Tokenizer } from 'htmlparser2';

export interface TagHandler {
  open(tag: string, attributes: Record<string, string>): void;
  close(tag: string): void;
  t(text: string): void;
}

const VOID_TAG = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const UNSHOWN_TAG =
  /^(?:script|style|noscript|template|svg|math|iframe|object|select|textarea|del|xml|rt|rp|audio|video|canvas|datalist)$/;
const HIDING_STYLE =
  /(?:^|[;\s"'])(?:display:\s*none|visibility:\s*(?:hidden|collapse)|mso-hide:\s*all|font-size:\s*0(?:px|pt|em)?\s*(?:;|!|$)|mso-element:\s*comment(?:-list)?\b|mso-special-character:\s*comment)/i;
const HIDING_CLASS =
  /(?:^|\s)(?:hidden|d-none|sr-only|visually-?hidden|screen-reader(?:-text)?|mso-?com\w*|comment-start)(?:\s|$)/i;

/** Whether nobody who reads the page is shown what an element holds: scripts, what is hidden, deleted or a remark. */
export const isHiddenElement = (tag: string, attributes: Record<string, string>) =>
  !VOID_TAG.test(tag) &&
  (UNSHOWN_TAG.test(tag) ||
    ('hidden' in attributes && attributes.hidden !== 'until-found') ||
    attributes['aria-hidden'] === 'true' ||
    HIDING_STYLE.test(attributes.style ?? '') ||
    HIDING_CLASS.test(attributes.class ?? '') ||
    /^_?(?:cmnt|msocom)_?\d/i.test(attributes.id ?? ''));

/** Reads tokens, not a tree: a parser with a stack of open elements is quadratic on stray closing tags. */
export class TagReader {
  private tag = '';
  private attributes: Record<string, string> = {};
  private name = '';
  private value = '';

  constructor(
    private readonly html: string,
    private readonly page: TagHandler,
    /** `isXml`: every element may close itself, and `<script/>` hides nothing after it. */
    private readonly options: { isXml?: boolean } = {},
  ) {}

  read() {
    const cut = (start: number, end: number) => this.html.slice(start, end);
    const unread = () => undefined;
    const tokenizer = new Tokenizer(
      {},
      {
        onopentagname: (start, end) => this.begin(cut(start, end).toLowerCase()),
        onopentagend: () => this.page.open(this.tag, this.attributes),
        onselfclosingtag: () => this.closeItself(),
        onclosetag: (start, end) => this.page.close(cut(start, end).toLowerCase()),
        ontext: (start, end) => this.page.t(cut(start, end)),
        ontextentity: (codepoint) => this.page.t(String.fromCodePoint(codepoint)),
        onattribname: (start, end) => (this.name = cut(start, end).toLowerCase()),
        onattribdata: (start, end) => (this.value += cut(start, end)),
        onattribentity: (codepoint) => (this.value += String.fromCodePoint(codepoint)),
        onattribend: () => this.keepAttribute(),
        oncdata: unread,
        oncomment: unread,
        ondeclaration: unread,
        onend: unread,
        onprocessinginstruction: unread,
      },
    );
    tokenizer.write(this.html);
    tokenizer.end();
  }

  private begin(tag: string) {
    [this.tag, this.attributes, this.value] = [tag, {}, ''];
  }

  private keepAttribute() {
    if (!Object.hasOwn(this.attributes, this.name)) this.attributes[this.name] = this.value;
    this.value = '';
  }

  // In HTML only foreign elements close themselves: after <nav/> the page still waits for </nav>.
  private closeItself() {
    this.page.open(this.tag, this.attributes);
    if (this.options.isXml || /^(?:svg|math)$|:/.test(this.tag)) this.page.close(this.tag);
  }
}

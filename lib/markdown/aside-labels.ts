const ASIDE_TAG = /<(span|div)(?: dir="\w+")? class="aside" data-place="(\d+)">/g;

/** The places of the asides in a post's safe HTML, as far as it is open. */
export const shownAsidePlaces = (html: string) =>
  [...html.matchAll(ASIDE_TAG)].map(([, , place]) => Number(place));

/** A post's safe HTML, in which each open aside begins with `labelOf` its place, as safe HTML; null for no label. */
export const labelAsides = (html: string, labelOf: (place: number) => string | null): string =>
  html.replace(ASIDE_TAG, (opening, _, digits: string) => {
    const label = labelOf(Number(digits));
    return label === null ? opening : `${opening}<small class="aside-place">${label}</small> `;
  });

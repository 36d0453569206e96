/** Cut after a full stop and before a capital, but not after an initial or a title: "Kathy H. Smith", "Mr. Smith". */
export const splitSentences = (text: string) =>
  text.split(
    /(?<=[.!?…]["”’»)]{0,2})(?<!(?:^|[\s.])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|[Cc]hs?|[Cc]hap|[Kk]ap|[Vv]ol|[Pp]t|[Nn]o|pp?)\.)\s(?=["“‘«(]{0,2}[\p{Lu}\p{N}])/u,
  );

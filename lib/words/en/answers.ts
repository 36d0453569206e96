/** What an action answers: mistakes, refusals, and that it went well. */
export const answers = {
  signInFirst: 'Please sign in first.',
  notOurs: 'That was not one of our forms.',
  notFromHere: 'This did not come from a page of this site.',
  absent: 'There is nothing here by that name.',
  tooOften: 'That was tried too often. Please wait {wait} and try again.',
  aMinute: 'a minute',
  minutes: '{count} minutes',
  anHour: 'an hour',
  unsent:
    'Something went wrong on our side, and this did not get through. What you typed is still here: try again in a moment.',
  and: ' and ',
  typed: {
    missing: 'Please fill this in.',
    tooShort: 'Please write at least {min} characters.',
    tooLong: 'Please write at most {max} characters; this has {length}.',
    covered: 'Nothing can be covered here. Say it without spoiler signs, and without what they would hide.',
    invisible: 'There is an invisible character in this that cannot be kept. Please type it again.',
    email: 'Please write an email address, such as nell@example.org.',
    one: 'Please choose one.',
  },
  accounts: {
    longPassword: 'A password can have at most 200 characters.',
    shortPassword: 'Please choose a password of at least 10 characters.',
    chooseForPosts: 'Please choose what happens to your posts.',
    taken: 'This address already has an account. If it’s yours, sign in instead.',
    noMatch: 'Wrong email or password.',
    nobody: 'You can’t sign in as that person here.',
    staleLink: 'This link no longer works. Ask for a new one.',
    deviceOut: 'That device is signed out.',
    zoneChanged: 'Times are now shown in that zone.',
    zoneLearnt: 'Times are now shown in the zone that your browser says.',
    noZone: 'There is no time zone of that name. Please choose one from the list.',
    nameChanged: 'Your name is changed.',
    emailChanged: 'Your email address is changed.',
    passwordChanged: 'Your password is changed, and every other device is signed out.',
    everybodys:
      'The demo’s readers belong to everyone who tries it. Create an account of your own to change this.',
    notYourPassword: 'That isn’t your password.',
    handOver: 'Others read in {clubs}, and you are the only owner. Hand it over to one of them first.',
    quoted: '“{name}”',
  },
  books: {
    yearAsNumber: 'Please give the year as a number, or leave it out.',
    yearSuchAs: 'Please give the year as a number, such as 2005, or leave it out.',
    farYear: 'That year is still far away.',
    there: '“{title}” with {chapters} chapters is in the catalogue already: choose it there.',
    used: 'Somebody reads this book by now, so it stays.',
    line: 'Line {at}: {mistake}',
    lines: '{first}\n{rest}',
    afterColon:
      'after a colon comes only a number of chapters. Please leave titles out, for everybody would see them.',
    bareNumber:
      'a number alone is not clear here. Write “{number} chapters” for that many, or “Chapter {number}” for one.',
    unclear:
      '“{line}” is not clear. Write “24 chapters” or “1–24” for several, “Chapter 7” for one. Put a name with a number or the word “chapter” in quotation marks.',
    titled: 'please write “Chapter {number}” alone and leave the title out, for everybody would see it.',
    titledNumber:
      'please write “Chapter 7” for a chapter with a number and leave its title out, for everybody would see it.',
    range: 'chapters are counted from 1, or from {from} here. Write “24 chapters” or “1–24”.',
    partAlone:
      '“{label}” needs a colon: “{label}: 9” for a part of 9 chapters, “{label}:” above its chapters. For one chapter of that name, put it in quotation marks.',
    partNumber: 'the name of a part is not clear. Write “Part {number}: 9”.',
    onePerLine:
      'one name to a line, please, without brackets, commas and other signs. Put a name that has them in quotation marks.',
    noChapter: 'there is at least one chapter.',
    nameless: 'a part or a chapter needs a name, such as “Part Two”.',
    wordy: 'a name has at most {most} characters.',
    long: 'a book has at most {most} chapters here.',
    manyParts: 'A book has at most {most} parts here.',
    emptyPart: '“{label}” has no chapters. Write how many after the colon: “{label}: 9”.',
  },
  clubs: {
    removed: 'You were removed from this club. Only those who run it can let you back in.',
    asked: 'You have asked already. Those who run the club will answer.',
    byAsking: 'People join this club by asking those who run it.',
    byInvitation: 'People join this club by invitation only.',
    unusable: 'This invitation cannot be used. Ask whoever sent it to you for a new one.',
    changed: 'That is no longer so. Load this page again to see how things are now.',
    lastOwner: 'A club needs an owner. Hand it over to another member first.',
    saved: 'Saved.',
    close: 'You are the only member. Please tick this if the club shall close.',
    link: 'Copy this link now, for it is not shown again: {link}',
    days: 'Please give a number of days from 1 to 365.',
    uses: 'Please give a number of people from 1 to 500.',
    joining: 'Please choose how people join.',
    findable: 'Please choose who may find it.',
  },
  readings: {
    already: 'The club is reading this book already.',
    chooseBook: 'Please choose a book.',
  },
  progress: {
    noChapter: 'The book has no such chapter.',
    noMove: 'There is no move to undo.',
  },
  discussion: {
    chooseChapter: 'Please choose a chapter.',
    coveredTitle:
      'A title cannot be covered in part. Put what is ahead between || in the post, and leave spoiler signs out here.',
    spoilerCloser:
      'Here “{text}” ends a spoiler that begins nowhere, so it would hide nothing. Write ||like this||, or put a backslash before the sign.',
    spoilerNear:
      '“{text}” looks like a spoiler sign but would hide nothing. Put the spoiler between bars, ||like this||.',
    spoilerPlace:
      'This book has no chapter “{text}”. After a spoiler write a chapter as the book names it, from “{first}” to “{last}”.',
    spoilersTooLong: 'This post has too many spoilers for its length. Please divide it into several posts.',
    hollow:
      'All of this is a spoiler. Say something outside it too, or choose a later chapter for the whole post.',
    locked: 'This thread is locked. Your words are still here for you to copy.',
    unmarked: 'You added something, and your bookmark is past this post. Please choose who may read it now.',
    uncovers:
      'This takes a spoiler mark off words that waited for a later chapter. Tick the box if you mean it.',
    meanwhile: 'This post was changed elsewhere meanwhile. Nothing is lost: both texts are below.',
    reported: 'You have reported this post already; the moderators know.',
    notReached: 'You can lower a mark once you have read that far yourself.',
  },
} as const;

/** What an action answers: mistakes, refusals, and that it went well. */
export const answers = {
  signInFirst: 'Please sign in first.',
  notOurs: 'Something went wrong. Please reload the page and try again.',
  outdatedOutline:
    'The chapters of this book were corrected after you opened this page. Keep a copy of what you typed, reload the page, and choose the chapter again.',
  notFromHere: 'This didn’t come from a page of this site.',
  absent: 'We couldn’t find that. It may have been removed.',
  tooOften: 'That’s too many tries. Please wait {wait} and try again.',
  aMinute: 'a minute',
  minutes: '{count} minutes',
  anHour: 'an hour',
  unsent:
    'Something went wrong on our side, and this didn’t get through. What you typed is still here: try again in a moment.',
  and: ' and ',
  summary: '{count, plural, one {# thing isn’t right yet:} other {# things aren’t right yet:}}',
  ofField: '{field}: {sentence}',
  typed: {
    missing: 'Please fill this in.',
    tooShort: 'Please write at least {min} characters.',
    tooLong: 'Please write at most {max} characters. This has {length}.',
    covered: 'You can’t hide spoilers here. Leave out the bars, and what they were meant to hide.',
    invisible: 'This has an invisible character in it that we can’t keep. Please type it again.',
    email: 'Please enter an email address, such as nell@example.org.',
    one: 'Please choose one.',
  },
  accounts: {
    longPassword: 'A password can have at most 200 characters.',
    shortPassword: 'Please choose a password of at least 10 characters.',
    chooseForPosts: 'Please choose what happens to your posts.',
    taken: 'This address already has an account. If it’s yours, sign in instead.',
    noMatch: 'Wrong email or password.',
    nobody: 'You can’t sign in as that person here.',
    staleLink: 'This link doesn’t work any more. Ask for a new one.',
    deviceOut: 'That device is signed out.',
    signUpChanged: 'Saved. It holds from now on.',
    signUpClosed: 'No new accounts can be created here.',
    signUpByInvitation: 'To create an account here, you need an invitation to a club. Open its link first.',
    zoneChanged: 'Times are now shown in that zone.',
    openedChanged: 'Saved. It holds from the next chapter you finish.',
    zoneLearnt: 'Times are now shown in your browser’s time zone.',
    noZone: 'There’s no such time zone. Please choose one from the list.',
    nameChanged: 'Your name has been changed.',
    emailChanged: 'Your email address has been changed.',
    passwordChanged: 'Your password has been changed, and all your other devices are signed out.',
    everybodys:
      'The demo’s readers belong to everyone who tries it. Create an account of your own to change this.',
    notYourPassword: 'That isn’t your password.',
    handOver:
      'Other people read in {clubs}, and you’re the only owner. Transfer ownership to one of them first.',
    quoted: '“{name}”',
  },
  mail: {
    off: 'This site doesn’t send mail. Ask whoever runs it for a link.',
    resetSent:
      'If {email} has an account, a link is on its way there. It can take a few minutes; look among the spam as well.',
    linkSent: 'We’ve sent a link to {email}. Open it and press the button there.',
    quietSaved: 'Your quiet hours are set.',
    saved: 'Your mails are set.',
    testQueued: 'A test mail is on its way to you. If it doesn’t come, this page says why.',
    alreadyConfirmed: 'Your address is confirmed already.',
    bothHours: 'Please choose both hours, or neither.',
    sameHours: 'Please choose two different hours, or none.',
  },
  push: {
    off: 'This site doesn’t send notifications.',
    service:
      'This site can’t send notifications to your browser: it doesn’t know the service that your browser uses.',
    on: 'This device gets notifications from now on.',
    removed: 'That device gets no more notifications.',
  },
  books: {
    yearAsNumber: 'Please give the year as a number, or leave it out.',
    yearSuchAs: 'Please give the year as a number, such as 2005, or leave it out.',
    farYear: 'That year is a long way off.',
    there: '“{title}” with {chapters} chapters is already in the catalogue. Choose it there.',
    outlineChanged:
      'Somebody has corrected this outline since you opened it. Please open it again and make your changes there.',
    used: 'Somebody is reading this book now, so it has to stay.',
    line: 'Line {at}: {mistake}',
    lines: '{first}\n{rest}',
    afterColon:
      'after a colon, write only a number of chapters. Please leave titles out, because everyone would see them.',
    bareNumber:
      'it’s not clear what this number means. Write “{number} chapters” for that many, or “Chapter {number}” for just that one.',
    unclear:
      '“{line}” isn’t clear. Write “24 chapters” or “1–24” for several, “Chapter 7” for one. If it’s a name with a number or the word “chapter” in it, put it in quotation marks.',
    titled: 'please write just “Chapter {number}” and leave the title out, because everyone would see it.',
    titledNumber:
      'please write just “Chapter 7” for a numbered chapter and leave its title out, because everyone would see it.',
    range: 'chapters count from 1, or on from {from} here. Write “24 chapters” or “1–24”.',
    partAlone:
      '“{label}” needs a colon: “{label}: 9” for a part with 9 chapters, or “{label}:” above a list of its chapters. If a single chapter is called that, put it in quotation marks.',
    partNumber: 'the name of this part isn’t clear. Write “Part {number}: 9”.',
    onePerLine:
      'please write one name per line, without brackets, commas or other signs. If a name has them, put it in quotation marks.',
    noChapter: 'a book has at least one chapter.',
    nameless: 'a part or a chapter needs a name, such as “Part Two”.',
    wordy: 'a name can have at most {most} characters.',
    long: 'a book can have at most {most} chapters here.',
    manyParts: 'A book can have at most {most} parts here.',
    emptyPart: '“{label}” has no chapters. Write how many after the colon: “{label}: 9”.',
    noContents:
      'There are no chapters in this. Paste the table of contents, or type how many chapters there are.',
    nothingTyped: 'Paste the table of contents, type how many chapters there are, or choose an EPUB file.',
    otherCount: 'You wrote {parts} parts but gave {counts} counts. Write “3 parts: 9, 10, 8”.',
    noChapters: 'No chapter is ticked. A book has at least one.',
    tooManyChapters: 'A book can have at most {most} chapters here. Untick what isn’t a chapter.',
    unlabelled: 'This needs a label, such as “Chapter 7” or “Prologue”.',
    longLabel:
      'A label can have at most {most} characters. This has {length}. Write “Chapter 7”, and move the rest to the title.',
    longTitle: 'A title can have at most {most} characters. This has {length}.',
    partWithoutChapters:
      '“{label}” has no chapters. Make it a chapter, untick it, or add a chapter below it.',
    unnumbered:
      'This chapter has no number. Readers see it as a chapter without a number. Give it a label if it has one.',
    startsLate: 'The chapters begin with “{label}”. Is one missing before it?',
    gap: 'After “{before}” comes “{label}”. Is one missing?',
    backwards: 'After “{before}” comes “{label}”. Are they in the right order?',
    epub: {
      notEpub: 'This file isn’t an EPUB. Choose a file that ends in .epub, or paste the table of contents.',
      damaged: 'This EPUB is damaged. Try another copy, or paste the table of contents.',
      tooLarge:
        'This file is too large. We read EPUBs of up to 100 MB. You can paste the table of contents instead.',
      protected: 'This EPUB has copy protection, so we can’t read it. Paste its table of contents instead.',
      noContents:
        'We found no chapters in this EPUB. Paste its table of contents, or type how many chapters there are.',
      tooSlow: 'This EPUB took too long to read. Paste its table of contents instead.',
      busy: 'We’re reading other files at the moment. Please try again in a minute.',
      broken: 'The file didn’t arrive whole. Please choose it again.',
    },
  },
  openLibrary: {
    off: 'Looking up books is switched off on this site. Please fill in the fields yourself.',
    noAnswer: 'Open Library didn’t answer. Try again in a moment, or fill in the fields yourself.',
    refused: 'Open Library won’t answer this site right now. Please fill in the fields yourself.',
    nothing: 'Open Library doesn’t know that one. Try fewer words, or fill in the fields yourself.',
    busy: 'Open Library is being asked too often. Try again in a minute, or fill in the fields yourself.',
    broken: 'Open Library’s answer didn’t make sense. Please fill in the fields yourself.',
  },
  covers: {
    choose: 'Please choose a picture.',
    tooLarge: 'This picture is too large. A cover can have up to 5 MB.',
    notPicture: 'This isn’t a JPEG, PNG or WebP picture.',
    damaged: 'This picture is damaged. Please try another one.',
    tooManyPixels: 'This picture has too many pixels. Please make it smaller first.',
    none: 'Open Library has no cover for this book.',
  },
  reviews: {
    long: 'This is too long to paste. Add it as a file of up to 1 MB instead.',
    longPassage: 'A passage can have at most 20,000 characters.',
    outdated: 'This passage has changed since you opened the page. Load the page again to see it.',
    tooLarge: 'This file is larger than 1 MB.',
    unreadable:
      'There’s nothing to read in this document. It should be plain text, Markdown or HTML, up to 1 MB.',
    tooMany:
      'You have added this document already, or 20 others that aren’t sent yet. Send or discard one first.',
  },
  clubs: {
    removed: 'You were removed from this club. Only the people who run it can let you back in.',
    asked: 'You’ve already asked. The people who run the club will get back to you.',
    byAsking: 'To join this club, you need to ask the people who run it.',
    byInvitation: 'You need an invitation to join this club.',
    unusable: 'This invitation doesn’t work any more. Ask whoever sent it to you for a new one.',
    changed: 'That has changed in the meantime. Reload the page to see how things are now.',
    lastOwner: 'A club needs an owner. Transfer ownership to another member first.',
    saved: 'Saved.',
    close: 'You’re the only member. Please tick this if you want to close the club.',
    link: 'Copy this link now. It won’t be shown again: {link}',
    days: 'Please give a number of days from 1 to 365.',
    uses: 'Please give a number of people from 1 to 500.',
    joining: 'Please choose how people join.',
    noMail: 'This site doesn’t send mail. Create an invitation link and pass it on yourself.',
    addresses: 'Please give at most 10 addresses at a time.',
    oddAddress: '“{odd}” isn’t an email address.',
    mailed:
      '{count, plural, one {The invitation is on its way. It works for two weeks.} other {The {count} invitations are on their way. They work for two weeks.}}',
    findable: 'Please choose who can find it.',
  },
  entries: {
    duplicate: 'Your club already has this. Edit the one that’s there.',
    reported: 'You’ve already reported this. The people who run the club know.',
    noFile: 'Please choose a file.',
    tooLarge: 'This file is larger than 512 KB.',
    noJson: 'this isn’t JSON any more from here on. It may have been cut off or edited.',
    noFormat: 'this isn’t a file of entries from Untold.',
    otherBook: 'this file is for a book with another number of chapters. Yours has {chapters}.',
    noPlace: 'this has to be a place in the book, a whole number from 0 to {last}.',
    noOrdinal: 'the book has no such chapter or part.',
    oneTarget: 'a title belongs to either a chapter or a part.',
    tooMany: 'that’s too many entries. Please split the file.',
    misplaced: 'something is missing here, or doesn’t belong here.',
    outdated: 'The chapters of the book have been changed since you chose this file. Please choose it again.',
  },
  readings: {
    already: 'The club is already reading this book.',
    chooseBook: 'Please choose a book.',
  },
  progress: {
    noChapter: 'The book doesn’t have that chapter.',
    noMove: 'There’s nothing to undo.',
    notShared: 'This book has a bookmark of its own already.',
  },
  discussion: {
    chooseChapter: 'Please choose a chapter.',
    coveredTitle:
      'You can’t hide part of a title. Put the spoiler in your post, between ||, and leave the bars out here.',
    spoilerCloser:
      '“{text}” ends a spoiler that doesn’t start anywhere, so it wouldn’t hide anything. Write ||like this||, or put a backslash before the sign.',
    spoilerNear:
      '“{text}” looks like a spoiler sign, but it wouldn’t hide anything. Put the spoiler between bars, ||like this||.',
    spoilerPlace:
      'This book has no chapter called “{text}”. After a spoiler, write a chapter the way the book does, from “{first}” to “{last}”.',
    spoilersTooLong: 'This post has too many spoilers for its length. Please split it into several posts.',
    hollow:
      'All of this is a spoiler. Say something outside it too, or choose a later chapter for the whole post.',
    previewNotReached: 'You can preview the post as a reader up to your own place.',
    locked: 'This thread is locked. What you wrote is still here, so you can copy it.',
    unmarked:
      'You’ve added something, and you’re further on in the book than when you wrote this. Please choose which chapter readers need to have finished.',
    uncovers:
      'This takes the cover off words you’d hidden until a later chapter. Tick the box if that’s what you want.',
    meanwhile:
      'This post has been changed somewhere else in the meantime. Nothing is lost: both versions are below.',
    reported: 'You’ve already reported this post. The moderators know.',
    notReached: 'To move a post to an earlier chapter, you need to have read that far yourself.',
  },
} as const;

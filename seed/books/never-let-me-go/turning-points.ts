import type { RevealSeed } from '../../types';

export const reveals: RevealSeed[] = [
  {
    through: 3,
    title: 'Where the best work goes',
    told: 'A visitor whom they call Madame comes to choose the best of what the pupils have made and takes it away, to a place they call the Gallery. None of them has seen it.',
  },
  {
    through: 3,
    title: 'Madame is afraid',
    told: 'To test a theory of Ruth’s, the girls crowd round Madame as she arrives. She does nothing unkind. She is frightened of them, in her body, and cannot hide it.',
  },
  {
    through: 6,
    title: 'The song and the pillow',
    told: 'Kathy, alone, dances to her tape with a pillow held like a baby. When she looks up, Madame is in the doorway, weeping. Nobody can say why.',
  },
  {
    through: 7,
    title: 'Miss Lucy says it',
    told: 'The pupils chatter about becoming film stars until Miss Lucy can bear it no longer. They will not be anything of the kind, she says: they were brought into the world so that their organs could be taken while they were still young.',
  },
  {
    through: 12,
    title: 'Possibles',
    told: 'Each of them was copied from an ordinary person. That person, one’s possible, may be alive and at work somewhere, and two veterans believe that they have seen Ruth’s.',
  },
  {
    through: 13,
    title: 'The rumour',
    told: 'In Norfolk the veterans come out with what they have wanted to ask: is it true that two Hailsham students, if they are really in love, may have their donations put off for some years?',
  },
  {
    through: 14,
    title: 'The woman in the gallery',
    told: 'Seen from near by, the woman from the office is not like Ruth at all. There had been nothing in it but wishing.',
  },
  {
    through: 14,
    title: 'What Ruth says by the sea',
    told: 'Ruth, in a fury, says what she thinks they have all known: that nobody copies the respectable. If they want to find where they came from they should look among the wretched, and lower.',
  },
  {
    through: 15,
    title: 'The tape, or one like it',
    told: 'Tommy wants to find Kathy the tape that she lost at school. In a second-hand shop they turn up a copy, and neither can tell whether it is the same one.',
  },
  {
    through: 15,
    title: 'What Tommy thinks the Gallery is for',
    told: 'Art shows what is within, so those who decide might look through a couple’s work to see if their love is real. Tommy has next to nothing there, and has started on a book of imaginary animals.',
  },
  {
    through: 18,
    title: 'No more Hailsham',
    told: 'The school has been closed. Those who grew up there hear of it from one another, at car parks and bedsides.',
  },
  {
    through: 18,
    title: 'Kathy chooses Ruth',
    told: 'Having heard that Ruth’s first donation went badly, Kathy becomes her carer. The two are friendly and on their guard.',
  },
  {
    through: 19,
    title: 'What Ruth asks to be forgiven',
    told: 'On the way back from the stranded boat Ruth says that she kept Kathy and Tommy apart for years, and that it was the worst thing she did. She wants them to try for a deferral, and has found out Madame’s address.',
  },
  {
    through: 19,
    title: 'Ruth completes',
    told: 'Ruth’s second donation is her last. Kathy is with her, and tells her silently that she will do as she was asked.',
  },
  {
    through: 22,
    title: 'There were never any deferrals',
    told: 'Kathy and Tommy are heard out kindly, by Madame and then by Miss Emily. There is no such arrangement and there never was. It is a story that grows up again wherever it is stamped out.',
  },
  {
    through: 22,
    title: 'What the art was for',
    told: 'It was collected to be exhibited to people with money and power, as proof that children such as these had souls, since most preferred to doubt it.',
  },
  {
    through: 22,
    title: 'Hailsham was an experiment',
    told: 'Miss Emily and her friends wished to show that students could be brought up gently. The support ebbed away after a scandal, the houses were shut, and elsewhere things had always been far worse.',
  },
  {
    through: 22,
    title: 'What Madame saw',
    told: 'She had not seen a girl with a baby. She had seen a child clinging to a kinder world that was already going, and she wept for that.',
  },
  {
    through: 22,
    title: 'Tommy in the field',
    told: 'Driving back, Tommy asks Kathy to stop, walks off into the dark and rages and screams in the mud until she comes and holds on to him.',
  },
  {
    through: 23,
    title: 'Tommy sends Kathy away',
    told: 'Before his fourth donation Tommy asks for another carer: he does not want Kathy to see what is coming. They say goodbye almost lightly, and he completes.',
  },
  {
    through: 23,
    title: 'A field in Norfolk',
    told: 'Kathy drives to Norfolk once, stands at the edge of a field where the wind has caught its rubbish on the wire, lets herself picture Tommy far off and coming nearer, and then goes where she has to go.',
  },
];

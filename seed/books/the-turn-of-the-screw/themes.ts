import type { ThemeSeed } from '../../types';

export const themes: ThemeSeed[] = [
  {
    key: 'telling',
    name: 'Who tells it, and to whom',
    nameFrom: 0,
    notes: [
      {
        from: 1,
        text: 'A guest writes down what Douglas read aloud from what a governess had written years before. By the time it reaches us it has passed through three people, and Douglas at least was fond of the one before him.',
      },
      {
        from: 8,
        text: 'We have her word for everything, and so has Mrs Grose. Mark what the housekeeper supplies herself and what she only agrees to.',
      },
      {
        from: 25,
        text: 'The frame never comes back. Nobody round the fire says what they made of it, and the last sentence is hers.',
      },
    ],
  },
  {
    key: 'charge',
    name: 'Being left in charge',
    nameFrom: 1,
    notes: [
      {
        from: 1,
        text: 'The one condition of the post is that she should never trouble her employer. It flatters her, and it leaves her quite alone.',
      },
      {
        from: 17,
        text: 'She has resolved to break the rule and write to him. Consider how long that took, and what she wanted him to think of her.',
      },
    ],
  },
  {
    key: 'innocence',
    name: 'The goodness of children',
    nameFrom: 1,
    notes: [
      {
        from: 4,
        text: 'The boy has been sent home from school for something nobody will name, and is so charming that she decides there can be nothing to ask.',
      },
      {
        from: 12,
        text: 'He went out at midnight so that she should, for a change, think him bad. It is a child’s joke or a very old one.',
      },
      {
        from: 21,
        text: 'Flora, cornered, stops being a pretty child before the governess’s eyes. What did that to her?',
      },
    ],
  },
  {
    key: 'seeing',
    name: 'What is seen',
    nameFrom: 4,
    notes: [
      {
        from: 6,
        text: 'She describes a stranger so exactly that the housekeeper can give him a name. It is the best evidence in the book, and readers have been picking at it for a century.',
      },
      {
        from: 21,
        text: 'At last someone else is there to look, and Mrs Grose sees water and reeds.',
      },
    ],
  },
  {
    key: 'unsaid',
    name: 'The word that is not spoken',
    nameFrom: 3,
    notes: [
      {
        from: 3,
        text: 'The headmaster’s letter gives no reason, and nobody writes back to ask for one. From here on the gaps do the work.',
      },
      {
        from: 14,
        text: 'Lessons go on for weeks round a subject that no one will touch. She is certain that they are silent about the same thing as she is.',
      },
      {
        from: 25,
        text: 'She presses the boy until he says a name. It is what she wanted, and it costs everything.',
      },
    ],
  },
];

import type { ThemeSeed } from '../../types';

export const themes: ThemeSeed[] = [
  {
    key: 'memory',
    name: 'Memory, which keeps and bends',
    nameFrom: 0,
    notes: [
      {
        from: 1,
        text: 'Kathy tells what she remembers, in the order in which it comes back, and owns that others remember it otherwise. Listen for “maybe” and “the way I see it now”.',
      },
      {
        from: 18,
        text: 'Once the school itself is gone, the only Hailsham left is the one that its pupils carry about. Kathy looks for it from her car and finds it in other buildings.',
      },
      {
        from: 23,
        text: 'Everything else has been taken from her, in order. What she has kept is the telling, and the telling is the book.',
      },
    ],
  },
  {
    key: 'friendship',
    name: 'Friendship, cliques and growing up',
    nameFrom: 0,
    notes: [
      {
        from: 5,
        text: 'Ruth makes the rules of a game and others beg to play. To be let in, to be shut out and to keep up a friend’s pretence are the real lessons of these years.',
      },
      {
        from: 10,
        text: 'Away from school the three try on other people’s manners, and each notices it in the other two.',
      },
      {
        from: 19,
        text: 'Ruth names her own fault aloud and tries to mend it. Whether that makes up for the years is a question the other two never quite answer.',
      },
    ],
  },
  {
    key: 'told',
    name: 'What is said and what is not',
    nameFrom: 1,
    notes: [
      {
        from: 1,
        text: 'Words are used as though we had always known them. Nobody explains, and it would feel rude to ask.',
      },
      {
        from: 7,
        text: 'Miss Lucy finds the formula for it: told and not told. The children had each fact a little before they could understand it, so that there was never a day on which they learned.',
      },
      {
        from: 22,
        text: 'Miss Emily defends it: sheltering them, she says, gave them a childhood. The novel leaves us to decide whether a gift like that can be made out of silence.',
      },
    ],
  },
  {
    key: 'art',
    name: 'Making art, and who it is for',
    nameFrom: 1,
    notes: [
      {
        from: 3,
        text: 'Paintings and poems are the small coin of the school: made, swapped, admired, and the best of them taken away. It matters more than it ought to, and no one will say why.',
      },
      {
        from: 15,
        text: 'Tommy has a theory: what they made might show what they are, and so who is truly matched with whom. He has begun to draw again, very small.',
      },
      {
        from: 22,
        text: 'The work was evidence, shown to people of influence to prove that the children had souls. Nobody had thought to tell the artists that they stood accused of lacking one.',
      },
    ],
  },
  {
    key: 'personhood',
    name: 'What makes a person',
    nameFrom: 7,
    notes: [
      {
        from: 7,
        text: 'Their lives have been set out for them in advance, and they laugh, sulk and fall out exactly as we did. Where would anyone draw a line?',
      },
      {
        from: 12,
        text: 'If each of them was copied from someone, then somewhere walks a person who might explain them; or so they hope, looking into strangers’ faces.',
      },
      {
        from: 22,
        text: 'A soul turns out to be a thing that others may ask you to prove. The proof was given, and it changed nothing.',
      },
    ],
  },
  {
    key: 'love',
    name: 'Love as a claim on time',
    nameFrom: 13,
    notes: [
      {
        from: 13,
        text: 'The story goes that a couple who can show that they are truly in love may ask for a few years. Notice who wants it most, and how they ask.',
      },
      {
        from: 19,
        text: 'Ruth gives the claim away to the two with the better right to it, and the address along with it.',
      },
      {
        from: 22,
        text: 'There was never anyone to bring the claim to. What love has bought is the time they spent hoping.',
      },
    ],
  },
  {
    key: 'docility',
    name: 'Docility',
    nameFrom: 7,
    notes: [
      {
        from: 7,
        text: 'They hear the plainest words that anyone has spoken to them, are embarrassed for the speaker, and go back to what they were doing.',
      },
      {
        from: 22,
        text: 'Tommy in the dark field is the one answer of the body to all that was said so politely indoors.',
      },
      {
        from: 23,
        text: 'There are cars, roads and no fences to speak of, and still nobody runs. Kathy allows herself a few minutes by a field and drives on to where she is supposed to be.',
      },
    ],
  },
  {
    key: 'society',
    name: 'A society that looks away',
    nameFrom: 7,
    notes: [
      {
        from: 7,
        text: 'Somewhere beyond the hedge is the country that has arranged all this. We see its delivery vans and not much else.',
      },
      {
        from: 14,
        text: 'The shops, the office window, the polite gallery owner: people are kind enough for as long as they do not know to whom they are talking.',
      },
      {
        from: 22,
        text: 'Once the cures were there, nobody would go back to being ill. It was easier to believe that they came from nowhere.',
      },
    ],
  },
  {
    key: 'loss',
    name: 'Loss and the lost corner',
    nameFrom: 6,
    notes: [
      {
        from: 6,
        text: 'A joke from a geography lesson: Norfolk is where the lost property of England ends up. They half believe it, since it is a comfort.',
      },
      {
        from: 15,
        text: 'For one afternoon the joke is true, and a thing that was gone is in her hand, or another just like it.',
      },
      {
        from: 23,
        text: 'Kathy stops there once, alone, and lets herself imagine that what she has lost might come walking up. Then she stops imagining.',
      },
    ],
  },
];

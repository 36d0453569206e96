import type { RevealSeed } from '../../types';

export const reveals: RevealSeed[] = [
  {
    through: 3,
    title: 'The boy is sent home',
    told: 'A letter from the school says that Miles may not come back, and does not say why.',
  },
  {
    through: 4,
    title: 'Somebody on the tower',
    told: 'Walking at dusk and thinking of her employer, the governess looks up and sees a man on the tower: a stranger, hatless, who stares.',
  },
  {
    through: 6,
    title: 'He is named',
    told: 'She describes him, and Mrs Grose knows him at once: Peter Quint, the master’s valet. Then she adds that Quint is dead.',
  },
  {
    through: 8,
    title: 'The woman across the lake',
    told: 'The governess is sure that the figure in black was Miss Jessel, who held her post before her and is dead too, and that Flora saw her and kept it quiet.',
  },
  {
    through: 12,
    title: 'Miles explains',
    told: 'Found on the lawn at midnight, Miles says that he and his sister arranged it between them, to show that he could be bad.',
  },
  {
    through: 18,
    title: 'The candle',
    told: 'She begs Miles at his bedside to let her help. There is a gust and a shriek, and the room goes dark; it was he, he says, who blew out the light.',
  },
  {
    through: 21,
    title: 'Mrs Grose sees nothing',
    told: 'By the lake the governess points at Miss Jessel, plain as day. Mrs Grose can see no one, and Flora says that she never has, and wants to be taken away.',
  },
  {
    through: 25,
    title: 'The last name',
    told: 'Miles owns that he took the letter and that he said things at school. With Quint at the window, as she believes, she presses him until he cries out the name; and when she holds him, his heart has stopped.',
  },
];

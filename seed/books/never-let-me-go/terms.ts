import type { TermSeed } from '../../types';

// “Carer” and “donor” give nothing away by themselves and stand at 1, “organ” at 7. Common words of reviews (“twist”,
// “ending”, “death”) are marked late on purpose: a person should look at a passage with one before it opens earlier.
export const terms: TermSeed[] = [
  ...from(1, 'Hailsham', 'Ruth', 'Tommy', 'guardian', 'guardians'),
  ...from(1, 'carer', 'carers', 'donor', 'donors', 'donation', 'donations'),
  ...from(3, 'Madame', 'Miss Lucy', 'Gallery'),
  ...from(5, 'Miss Emily', 'secret guard'),
  ...from(6, 'Norfolk', 'lost corner', 'cassette', 'pillow', 'Judy Bridgewater', 'Songs After Dark'),
  ...from(7, 'organ', 'organs', 'transplant', 'transplants', 'told and not told'),
  ...from(7, 'fate', 'twist', 'dystopia', 'dystopian', 'science fiction', 'sci-fi'),
  ...from(7, 'limits of science', 'came later'),
  ...from(9, 'Cottages'),
  ...from(10, 'veterans', 'Chrissie', 'Rodney', 'Keffers'),
  ...from(12, 'possible', 'possibles', 'clone', 'clones', 'cloned', 'cloning', 'copied'),
  ...from(13, 'defer', 'deferred', 'deferring', 'deferral', 'deferrals', 'deferment'),
  ...from(13, 'rumour', 'rumours', 'rumor', 'rumors'),
  ...from(15, 'lost tape'),
  ...from(17, 'carers and donors'),
  ...from(18, 'closure', 'become donors', 'becoming donors'),
  ...from(19, 'stranded boat', 'completes', 'completed', 'completion', 'euphemism'),
  ...from(20, 'Kingsfield'),
  ...from(22, 'soul', 'souls', 'experiment', 'headmistress', 'Marie-Claude', 'Morningdale'),
  ...from(22, 'screams', 'screaming', 'breakdown', 'revealed', 'plot twist'),
  ...from(22, 'old world', 'old kind world', 'new world', 'little girl', 'poor creatures'),
  ...from(22, 'confrontation', 'true identities'),
  ...from(23, 'dies', 'died', 'dying', 'death', 'deaths', 'ending', 'hopeless', 'redemption'),
  ...from(23, 'rebellion', 'uprising', 'escape', 'escapes', 'resignation', 'last donation'),
  ...from(23, 'mortality', 'acceptance', 'inevitable', 'inevitability', 'we all complete', 'enough time'),
];

function from(place: number, ...phrases: string[]): TermSeed[] {
  return phrases.map((phrase) => ({ phrase, from: place }));
}

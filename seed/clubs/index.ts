import type { ClubSeed } from '../types';
import { candleEnd } from './candle-end';
import { thursday } from './thursday';
import { unopened } from './unopened';

export const clubs: ClubSeed[] = [thursday, candleEnd, unopened];

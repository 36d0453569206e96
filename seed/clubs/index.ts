import type { ClubSeed } from '../types';
import { candleEnd } from './candle-end';
import { thursday } from './thursday';
import { unopened } from './unopened-parcel';

export const clubs: ClubSeed[] = [thursday, candleEnd, unopened];

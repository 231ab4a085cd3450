/** What became of deals after a play was pressed, counted from this account's own deals. A clear no is a good outcome. */
import type { OverviewAnswer } from '../../extensions/app/packages/shared/contract.ts';
import { PLAY_CODES } from '../judgement.ts';
import type { PlayCode, State } from '../judgement.ts';
import type { Pressed } from '../ports/store.ts';
import { PLAY_WORDS } from '../wording/plays.ts';

type Outcome = 'answered' | 'clearNo' | 'revived' | 'silent' | 'lost';

const BACK: ReadonlySet<State> = new Set<State>(['engaged', 'our-turn']);

/**
 * A step lies ahead again or they stayed in touch after answering: revived. Answered and then closed: they said how it is,
 * a clear no. Closed without a word: lost.
 */
export function outcomeOf({ then }: Pressed): Outcome {
  const answered = then.findIndex(({ to }) => BACK.has(to));
  const closed = then.some(({ to }) => to === 'closed');
  if (answered === -1) return closed ? 'lost' : then.some(({ to }) => to === 'waiting') ? 'revived' : 'silent';
  if (closed) return 'clearNo';
  return then.slice(answered + 1).some(({ to }) => to === 'waiting') ? 'revived' : 'answered';
}

export function outcomesOf(pressed: readonly Pressed[]): OverviewAnswer['outcomes'] {
  const byPlay = new Map<PlayCode, OverviewAnswer['outcomes'][number]>();
  for (const one of pressed) {
    const row = byPlay.get(one.play) ?? {
      play: one.play,
      label: PLAY_WORDS[one.play].label,
      pressed: 0,
      answered: 0,
      clearNo: 0,
      revived: 0,
      silent: 0,
      lost: 0,
    };
    row.pressed += 1;
    row[outcomeOf(one)] += 1;
    byPlay.set(one.play, row);
  }
  return PLAY_CODES.flatMap((code) => byPlay.get(code) ?? []);
}

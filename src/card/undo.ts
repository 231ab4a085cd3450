/** Taking a click back while that is possible: fields as they were, the note gone, off the list, back to the stage. */
import type { NewEffect } from '../ports/desk.ts';
import { deedOf, refusal } from './acting.ts';
import type { Decide } from './acting.ts';
import { undoOf } from './history.ts';
import type { HistoryData, HistoryRow } from './history.ts';
import { fromProperties } from './ours.ts';
import type { UndoPost } from './posts.ts';
import { cardWords } from './words.ts';

/** `rows`: the deal's history, newest first. Refused when it was taken back already, is too old, or has been overtaken. */
export function takeBack(post: UndoPost, rows: readonly HistoryRow[]): Decide {
  return ({ seen }, by) => {
    const row = rows.find(({ data }) => data.kind !== 'undo' && 'key' in data && data.key === post.undo);
    const undone = new Set(rows.flatMap(({ data }) => (data.kind === 'undo' ? [data.of] : [])));
    const { judgement, situation } = seen;
    const now = { state: judgement.state, holdUntil: situation.facts.deal.ours.holdUntil, at: judgement.at };
    if (!row || undoOf(row, undone, now) === null) return refusal('not-found', cardWords.refused.undoGone);
    const before = 'before' in row.data ? row.data.before : {};
    const effects = effectsOf(post, row.data, before);
    return {
      action: deedOf({
        effects,
        ours: Object.keys(before).length > 0 ? fromProperties(before) : null,
        history: [{ kind: 'undo', of: post.undo, by }],
        undoes: post.undo,
      }),
      happened: cardWords.happened.undone,
      needed: effects.filter((e) => e.payload.kind !== 'note-remove').map((e) => e.key),
      composer: null,
      undo: false,
    };
  };
}

function effectsOf(post: UndoPost, data: HistoryData, before: Record<string, string>): NewEffect[] {
  const key = (what: string) => `${post.key}:${what}`;
  const effects: NewEffect[] = [];
  if (Object.keys(before).length > 0)
    effects.push({ key: key('deal'), payload: { kind: 'deal-properties', values: before } });
  if (data.kind !== 'play') return effects;
  if (data.list) effects.push({ key: key('list'), payload: { kind: 'list-remove', ...data.list } });
  if (data.movedFrom) effects.push({ key: key('stage'), payload: { kind: 'stage-move', ...data.movedFrom } });
  effects.push({ key: key('note'), payload: { kind: 'note-remove', of: `${data.key}:note` } });
  return effects;
}

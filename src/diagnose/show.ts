/** A judgement as `diagnose` prints it: moments as ISO text, numbers rounded to what anybody can tell. */
import type { Instant } from '../deal/facts.ts';
import type { Judgement } from '../judgement.ts';

export function iso(at: Instant): string {
  return new Date(at).toISOString();
}

/** Plain JSON in the shape of the `diagnose` contract. */
export function showJudgement(j: Judgement): Record<string, unknown> {
  return {
    dealId: j.dealId,
    state: j.state,
    turn: j.turn,
    silence: j.silence && {
      since: iso(j.silence.since),
      workingDays: Math.round(j.silence.workingDays * 10) / 10,
      quietAfter: j.silence.quietAfter,
      darkAfter: j.silence.darkAfter,
    },
    nextStep: j.nextStep && {
      what: j.nextStep.what,
      owedBy: j.nextStep.owedBy,
      due: j.nextStep.due,
      status: j.nextStep.status,
      source: j.nextStep.source,
      quote: j.nextStep.quote,
      agreedAt: iso(j.nextStep.agreedAt),
      ...(j.nextStep.movedFrom ? { movedFrom: j.nextStep.movedFrom } : {}),
      ...(j.nextStep.meeting
        ? { meeting: { start: iso(j.nextStep.meeting.start), end: iso(j.nextStep.meeting.end) } }
        : {}),
    },
    hold: j.hold,
    reasons: j.reasons,
    play: j.play,
    task: j.task,
    episode: j.episode && { since: iso(j.episode.since) },
    lookAgainAt: j.lookAgainAt === null ? null : iso(j.lookAgainAt),
    rules: j.rules,
  };
}

/** What the account's own past says on cards and in the overview: chances, and the coaching lens. Read anew now and then. */
import type {
  Chance,
  OverviewAnswer,
  TeamLens,
  ThresholdProposal,
} from '../extensions/app/packages/shared/contract.ts';
import type { PortalTeaching } from '../src/account/teach.ts';
import { proposalsByStage } from '../src/chances/by-stage.ts';
import { chancesFrom } from '../src/chances/chance.ts';
import { coachingOf } from '../src/overview/coaching.ts';
import { outcomesOf } from '../src/overview/outcomes.ts';
import type { ShownOutcomes } from '../src/overview/outcomes.ts';
import { teamOf } from '../src/overview/team.ts';
import type { Clock } from '../src/ports/clock.ts';
import type { CardStore, PortalDesk } from '../src/ports/desk.ts';
import type { KnowledgeStore } from '../src/ports/store.ts';
import type { Situation } from '../src/situation.ts';
import { sayChance, sayProposal } from '../src/wording/chances.ts';

const FRESH_MS = 60_000;
const MOST_PORTALS = 200;
const OUTCOMES_OF_MS = 180 * 86_400_000;
/** The latest ones are told; an overview must come at once. */
const MOST_PRESSED = 200;

interface Known {
  readAt: number;
  teaching: PortalTeaching | null;
  chances: ReturnType<typeof chancesFrom> | null;
}

export class Taught {
  readonly #store: KnowledgeStore & Pick<CardStore, 'desk' | 'load'>;
  readonly #clock: Clock;
  readonly #known = new Map<number, Known>();

  constructor(store: KnowledgeStore & Pick<CardStore, 'desk' | 'load'>, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Null where the account has seen too little, or when it is not their turn. */
  async chanceOf(portalId: number, { facts, silence, state }: Situation): Promise<Chance | null> {
    if (!silence || (state !== 'quiet' && state !== 'missed' && state !== 'dark')) return null;
    const { chances } = await this.#of(portalId);
    const { pipelineId, stageId } = facts.deal;
    const chance = chances?.({ pipelineId, stageId }, silence.workingDays) ?? null;
    if (!chance) return null;
    const pipeline = facts.portal.pipelines.find((p) => p.id === pipelineId);
    const stage = pipeline?.stages.find((s) => s.id === stageId);
    const { n, answered, share, low, high, withinDays } = chance;
    const says = sayChance(chance, { stage: stage?.label ?? stageId, pipeline: pipeline?.label ?? pipelineId });
    return { n, answered, share, low, high, withinDays, says };
  }

  /** For managers. Null where too few deals can be compared. */
  async coaching(
    portalId: number,
    owners: readonly string[] | null,
  ): Promise<{ coaching: OverviewAnswer['coaching']; team: TeamLens | null }> {
    const [{ teaching }, desk] = await Promise.all([this.#of(portalId), this.#store.desk(portalId)]);
    if (!teaching?.lens || !desk) return { coaching: null, team: null };
    const known = desk.portal.owners;
    return { coaching: coachingOf(teaching.lens, known, owners), team: teamOf(teaching.lens, known, owners) };
  }

  async outcomes(portalId: number, owners: readonly string[] | null): Promise<ShownOutcomes> {
    const at = this.#clock.now();
    const desk = await this.#store.desk(portalId);
    if (!desk) return { byPlay: [], byReason: [] };
    const all = await this.#store.pressed(portalId, at - OUTCOMES_OF_MS);
    const pressed = all.filter((p) => owners === null || owners.includes(p.ownerId ?? '')).slice(-MOST_PRESSED);
    const dealIds = [...new Set(pressed.map((p) => p.dealId))];
    return outcomesOf(pressed, await this.#store.load(portalId, dealIds, at), desk.settings, at);
  }

  /** Thresholds the account's own silences speak for, stage by stage, beside what holds there now. */
  async proposals(portalId: number, { portal, settings }: PortalDesk): Promise<ThresholdProposal[]> {
    const { teaching } = await this.#of(portalId);
    return proposalsByStage(teaching?.chances ?? null, portal.pipelines, settings).map((of) => ({
      pipeline: of.pipelineId,
      stage: of.stageId,
      label: portal.pipelines.length > 1 ? `${of.pipeline}: ${of.stage}` : of.stage,
      now: of.now,
      proposed: of.proposal && {
        quietAfter: of.proposal.quietAfter,
        darkAfter: of.proposal.darkAfter,
        because: sayProposal(of.proposal, of),
      },
    }));
  }

  forget(portalId: number): void {
    this.#known.delete(portalId);
  }

  async #of(portalId: number): Promise<Known> {
    const known = this.#known.get(portalId);
    if (known && this.#clock.wall() - known.readAt < FRESH_MS) return known;
    const teaching = await this.#store.teaching(portalId);
    const chances = teaching ? chancesFrom(teaching.chances) : null;
    const read = { readAt: this.#clock.wall(), teaching, chances };
    if (this.#known.size >= MOST_PORTALS) this.#known.clear();
    this.#known.set(portalId, read);
    return read;
  }
}

/** Runs of a custom workflow action: HubSpot asked the app, and some runs wait until the app calls back. */
export interface WorkflowRun {
  callbackId: string;
  /** `BLOCK` while it waits for a callback; else how it ended. */
  state: string;
  outputFields: Record<string, unknown>;
  startedAt: string;
  completedAt: string | null;
}

export class WorkflowRuns {
  #byId = new Map<string, WorkflowRun>();
  #made = 0;

  start(portalId: number, at: string): WorkflowRun {
    this.#made += 1;
    const callbackId = `ap-${portalId}-${String(this.#made).padStart(6, '0')}`;
    const run = { callbackId, state: 'STARTED', outputFields: {}, startedAt: at, completedAt: null };
    this.#byId.set(callbackId, run);
    return run;
  }

  get(callbackId: string): WorkflowRun | null {
    return this.#byId.get(callbackId) ?? null;
  }

  all(): WorkflowRun[] {
    return [...this.#byId.values()];
  }
}

/** The app's word on a run, in its first answer or later. `BLOCK` keeps it waiting. */
export function tellRun(run: WorkflowRun, outputFields: Record<string, unknown>, at: string): void {
  const state = outputFields.hs_execution_state;
  run.state = typeof state === 'string' ? state : 'SUCCESS';
  run.outputFields = { ...run.outputFields, ...outputFields };
  run.completedAt = run.state === 'BLOCK' ? null : at;
}

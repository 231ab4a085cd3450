/**
 * Loaded before the service (`node --import`): its clock starts where CHAOS_CLOCK_START says and can be made to jump.
 * SIGUSR2 steps it by CHAOS_CLOCK_STEP_MS, back and forth in turn. Only `Date` is moved; timers go on as they are.
 */
const RealDate = Date;
const realNow = RealDate.now.bind(RealDate);
const offset = Number(process.env['CHAOS_CLOCK_OFFSET_MS'] ?? 0);
const step = Number(process.env['CHAOS_CLOCK_STEP_MS'] ?? 0);
let stepped = 0;

process.on('SIGUSR2', () => {
  stepped = stepped === 0 ? step : stepped > 0 ? -step : 0;
});

const now = () => realNow() + offset + stepped;

class MovedDate extends RealDate {
  constructor(...given: ConstructorParameters<typeof RealDate> | []) {
    if (given.length === 0) super(now());
    else super(...given);
  }
  static override now(): number {
    return now();
  }
}
globalThis.Date = MovedDate as DateConstructor;

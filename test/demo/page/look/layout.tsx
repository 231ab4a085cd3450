import React from 'react';
import { classes, size } from './host.ts';

interface Basic {
  children?: React.ReactNode;
  testId?: string;
}

interface FlexProps extends Basic {
  direction?: 'row' | 'column';
  gap?: string;
  justify?: string;
  align?: string;
  alignSelf?: string;
  wrap?: boolean | 'wrap' | 'nowrap';
}

const PLACE: Record<string, string> = {
  start: 'flex-start',
  end: 'flex-end',
  around: 'space-around',
  between: 'space-between',
};

export function Flex({ children, testId, direction = 'row', gap, justify, align, alignSelf, wrap }: FlexProps) {
  return (
    <div
      data-testid={testId}
      className={classes('look-flex', `look-gap-${size(gap, 'flush')}`)}
      style={{
        flexDirection: direction,
        justifyContent: PLACE[justify ?? 'start'] ?? justify,
        alignItems: PLACE[align ?? ''] ?? align ?? 'stretch',
        alignSelf: PLACE[alignSelf ?? ''] ?? alignSelf,
        flexWrap: wrap === true || wrap === 'wrap' ? 'wrap' : 'nowrap',
      }}
    >
      {children}
    </div>
  );
}

export function Inline({ children, gap = 'sm', justify, align = 'center', testId }: FlexProps) {
  return (
    <Flex direction="row" wrap gap={gap} justify={justify} align={align} testId={testId}>
      {children}
    </Flex>
  );
}

export function Box({ children, flex, alignSelf, testId }: Basic & { flex?: string | number; alignSelf?: string }) {
  return (
    <div data-testid={testId} style={{ flex: flex === undefined ? undefined : String(flex), alignSelf, minWidth: 0 }}>
      {children}
    </div>
  );
}

export function AutoGrid({
  children,
  columnWidth,
  gap,
  flexible,
  testId,
}: Basic & { columnWidth: number; gap?: string; flexible?: boolean }) {
  return (
    <div
      data-testid={testId}
      className={classes('look-grid', `look-gap-${size(gap, 'flush')}`)}
      style={{
        gridTemplateColumns: flexible
          ? `repeat(auto-fit, minmax(min(${columnWidth}px, 100%), 1fr))`
          : `repeat(auto-fill, ${columnWidth}px)`,
      }}
    >
      {children}
    </div>
  );
}

export function Divider({ distance, testId }: { distance?: string; testId?: string }) {
  return <hr data-testid={testId} className={classes('look-divider', `look-distance-${size(distance, 'flush')}`)} />;
}

export function Tile({ children, compact, flush, testId }: Basic & { compact?: boolean; flush?: boolean }) {
  return (
    <div data-testid={testId} className={classes('look-tile', compact && 'is-compact', flush && 'is-flush')}>
      {children}
    </div>
  );
}

export function Form({ children, onSubmit, testId }: Basic & { onSubmit?: (event: unknown) => unknown }) {
  return (
    <form
      data-testid={testId}
      className="look-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.({ type: 'submit', targetValue: {} });
      }}
    >
      {children}
    </form>
  );
}

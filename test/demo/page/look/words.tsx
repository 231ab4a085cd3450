import React from 'react';
import { classes } from './host.ts';
import type { Remote } from './host.ts';

interface TextProps {
  children?: React.ReactNode;
  variant?: 'bodytext' | 'microcopy';
  inline?: boolean;
  format?: { fontWeight?: string; italic?: boolean; lineDecoration?: string; textTransform?: string };
  truncate?: boolean | { maxWidth?: number; tooltipText?: string };
  testId?: string;
}

const DECORATION: Record<string, string> = { underline: 'underline', strikethrough: 'line-through' };

export function Text({ children, variant = 'bodytext', inline, format = {}, truncate, testId }: TextProps) {
  const Element = inline ? 'span' : 'div';
  return (
    <Element
      data-testid={testId}
      title={typeof truncate === 'object' ? truncate.tooltipText : undefined}
      className={classes(
        'look-text',
        variant === 'microcopy' && 'is-small',
        truncate !== undefined && truncate !== false && 'is-cut',
      )}
      style={{
        fontWeight: { bold: 700, demibold: 600 }[format.fontWeight ?? ''],
        fontStyle: format.italic ? 'italic' : undefined,
        textDecoration: DECORATION[format.lineDecoration ?? ''],
        maxWidth: typeof truncate === 'object' ? truncate.maxWidth : undefined,
      }}
    >
      {children}
    </Element>
  );
}

export function Heading({ children, inline, testId }: TextProps) {
  return inline ? (
    <strong className="look-heading" data-testid={testId}>
      {children}
    </strong>
  ) : (
    <h2 className="look-heading" data-testid={testId}>
      {children}
    </h2>
  );
}

export function List({
  children,
  variant = 'unordered',
  testId,
}: {
  children?: React.ReactNode;
  variant?: string;
  testId?: string;
}) {
  const Element = variant.startsWith('ordered') ? 'ol' : 'ul';
  return (
    <Element data-testid={testId} className={classes('look-list', `is-${variant}`)}>
      {React.Children.map(children, (child) => (child === null || child === undefined ? null : <li>{child}</li>))}
    </Element>
  );
}

export function Tag({
  children,
  variant = 'default',
  testId,
}: {
  children?: React.ReactNode;
  variant?: string;
  testId?: string;
}) {
  return (
    <span data-testid={testId} className={classes('look-tag', `is-${variant}`)}>
      {children}
    </span>
  );
}

export function StatusTag({
  children,
  variant = 'default',
  hollow,
  testId,
}: {
  children?: React.ReactNode;
  variant?: string;
  hollow?: boolean;
  onClick?: Remote;
  testId?: string;
}) {
  return (
    <span data-testid={testId} className={classes('look-status', `is-${variant}`, hollow && 'is-hollow')}>
      <i aria-hidden="true" />
      {children}
    </span>
  );
}

export function DescriptionList({
  children,
  direction = 'column',
}: {
  children?: React.ReactNode;
  direction?: string;
}) {
  return <dl className={classes('look-descriptions', `is-${direction}`)}>{children}</dl>;
}

export function DescriptionListItem({ label, children }: { label: string; children?: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Statistics({ children, testId }: { children?: React.ReactNode; testId?: string }) {
  return (
    <dl className="look-statistics" data-testid={testId}>
      {children}
    </dl>
  );
}

export function StatisticsItem({
  label,
  number,
  children,
  testId,
}: {
  label: string;
  number: string | number;
  children?: React.ReactNode;
  testId?: string;
}) {
  return (
    <div data-testid={testId}>
      <dt>{label}</dt>
      <dd>
        {number}
        {children}
      </dd>
    </div>
  );
}

export function StatisticsTrend({ value, direction, color }: { value: string; direction: string; color?: string }) {
  return (
    <small className={classes('look-trend', color && `is-${color}`)}>
      {direction === 'increase' ? '▲' : '▼'} {value}
    </small>
  );
}

const SIGN: Record<string, string> = { success: '✓', warning: '!', date: '▦', time: '◷', email: '✉', calling: '✆' };

export function Icon({ name, screenReaderText, color }: { name: string; screenReaderText?: string; color?: string }) {
  return (
    <span className={classes('look-icon', color && `is-${color}`)} role="img" aria-label={screenReaderText ?? name}>
      {SIGN[name] ?? '•'}
    </span>
  );
}

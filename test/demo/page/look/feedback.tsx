import React from 'react';
import { classes, size } from './host.ts';
import type { Remote } from './host.ts';

interface Basic {
  children?: React.ReactNode;
  title?: string;
  testId?: string;
}

export function Alert({ children, title, variant = 'info', testId }: Basic & { variant?: string }) {
  return (
    <div
      data-testid={testId}
      className={classes('look-alert', `is-${variant}`)}
      role={variant === 'danger' || variant === 'error' ? 'alert' : 'status'}
    >
      <strong>{title}</strong>
      {children}
    </div>
  );
}

export function EmptyState({
  children,
  title,
  layout = 'horizontal',
  imageName,
  testId,
}: Basic & { layout?: string; imageName?: string }) {
  return (
    <div data-testid={testId} className={classes('look-empty', `is-${layout}`)}>
      <div>
        {title !== undefined && <h2 className="look-heading">{title}</h2>}
        {children}
      </div>
      <Picture name={imageName ?? 'emptyStateCharts'} />
    </div>
  );
}

export function ErrorState({ children, title, type = 'error', testId }: Basic & { type?: string }) {
  return (
    <div data-testid={testId} className="look-empty is-vertical" role="alert">
      <div>
        {title !== undefined && <h2 className="look-heading">{title}</h2>}
        {children}
      </div>
      <Picture name={type} />
    </div>
  );
}

/** Stands where HubSpot puts a drawing. */
function Picture({ name }: { name: string }) {
  const sign: Record<string, string> = { lock: '⊘', error: '⚡', deals: '◎', meetings: '◷', target: '✓' };
  return (
    <div className="look-picture" aria-hidden="true">
      {sign[name] ?? '◍'}
    </div>
  );
}

export function LoadingSpinner({
  label,
  showLabel,
  size: of,
  layout,
  testId,
}: {
  label: string;
  showLabel?: boolean;
  size?: string;
  layout?: string;
  testId?: string;
}) {
  return (
    <div
      data-testid={testId}
      className={classes('look-loading', layout === 'centered' && 'is-centered')}
      role="status"
      aria-label={label}
    >
      <span className={classes('look-spinner', `is-size-${size(of, 'sm')}`)} aria-hidden="true" />
      {showLabel && <span>{label}</span>}
    </div>
  );
}

interface AccordionProps extends Basic {
  defaultOpen?: boolean;
  open?: boolean;
  disabled?: boolean;
  size?: string;
  onClick?: Remote;
}

export function Accordion({
  children,
  title,
  defaultOpen = false,
  open,
  disabled,
  size: of,
  onClick,
  testId,
}: AccordionProps) {
  const [own, setOwn] = React.useState(defaultOpen);
  const shown = open ?? own;
  const id = React.useId();
  return (
    <div data-testid={testId} className={classes('look-accordion', `is-size-${size(of, 'md')}`)}>
      <button
        type="button"
        aria-expanded={shown}
        aria-controls={id}
        disabled={disabled}
        onClick={() => {
          setOwn(!shown);
          onClick?.();
        }}
      >
        <span className="look-caret" aria-hidden="true">
          ›
        </span>
        {title}
      </button>
      <div id={id} hidden={!shown} className="look-accordionbody">
        {shown && children}
      </div>
    </div>
  );
}

export function Tooltip({ children }: Basic) {
  return <span className="look-tooltip">{children}</span>;
}

export function ProgressBar({
  value = 0,
  maxValue = 100,
  title,
  valueDescription,
  variant = 'success',
  testId,
  ...rest
}: Basic & {
  value?: number;
  maxValue?: number;
  valueDescription?: string;
  variant?: string;
  'aria-label'?: string;
}) {
  return (
    <div data-testid={testId} className="look-progress">
      {title !== undefined && <span>{title}</span>}
      <div
        role="progressbar"
        aria-label={rest['aria-label'] ?? title ?? valueDescription ?? 'progress'}
        aria-valuenow={value}
        aria-valuemax={maxValue}
        aria-valuemin={0}
      >
        <i className={`is-${variant}`} style={{ width: `${Math.min(100, (value / maxValue) * 100)}%` }} />
      </div>
      {valueDescription !== undefined && <small>{valueDescription}</small>}
    </div>
  );
}

interface TabsProps {
  children?: React.ReactNode;
  selected?: string | number;
  defaultSelected?: string | number;
  onSelectedChange?: Remote<[string | number]>;
}

const Selected = React.createContext<{
  register: (id: string | number, title: string) => void;
  current: string | number | null;
}>({
  register: () => undefined,
  current: null,
});

export function Tabs({ children, selected, defaultSelected, onSelectedChange }: TabsProps) {
  const [titles, setTitles] = React.useState<{ id: string | number; title: string }[]>([]);
  const [own, setOwn] = React.useState<string | number | null>(defaultSelected ?? null);
  const current = selected ?? own ?? titles[0]?.id ?? null;
  const register = React.useCallback(
    (id: string | number, title: string) =>
      setTitles((was) =>
        was.some((t) => t.id === id) ? was.map((t) => (t.id === id ? { id, title } : t)) : [...was, { id, title }],
      ),
    [],
  );
  const choose = (id: string | number) => {
    setOwn(id);
    onSelectedChange?.(id);
  };
  return (
    <div className="look-tabs">
      <div role="tablist">
        {titles.map(({ id, title }) => (
          <button key={id} type="button" role="tab" aria-selected={id === current} onClick={() => choose(id)}>
            {title}
          </button>
        ))}
      </div>
      <Selected.Provider value={{ register, current }}>{children}</Selected.Provider>
    </div>
  );
}

export function Tab({
  children,
  tabId,
  title = '',
}: {
  children?: React.ReactNode;
  tabId?: string | number;
  title?: string;
}) {
  const { register, current } = React.useContext(Selected);
  const fallback = React.useId();
  const id = tabId ?? fallback;
  React.useEffect(() => register(id, title), [register, id, title]);
  return current === id ? (
    <div role="tabpanel" aria-label={title}>
      {children}
    </div>
  ) : null;
}

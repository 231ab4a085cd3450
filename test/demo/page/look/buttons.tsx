import React from 'react';
import { classes, Host, press, size } from './host.ts';
import type { CrmAction, Remote } from './host.ts';
import { Overlay } from './overlays.tsx';

interface ButtonProps {
  children?: React.ReactNode;
  variant?: string;
  size?: string;
  disabled?: boolean;
  onClick?: Remote<[unknown, unknown]>;
  href?: string | { url: string; external?: boolean };
  type?: 'button' | 'reset' | 'submit';
  overlay?: React.ReactNode;
  testId?: string;
  loading?: boolean;
}

const REACTIONS = {};

export function Button({
  children,
  variant = 'secondary',
  size: of,
  disabled,
  onClick,
  type = 'button',
  overlay,
  testId,
  loading,
}: ButtonProps) {
  const [open, setOpen] = React.useState(false);
  return (
    <>
      <button
        type={type}
        data-testid={testId}
        disabled={disabled || loading}
        aria-busy={loading || undefined}
        className={classes('look-button', `is-${variant}`, `is-size-${size(of, 'md')}`, loading && 'is-loading')}
        onClick={() => {
          onClick?.(press, REACTIONS);
          if (overlay) setOpen(true);
        }}
      >
        {loading && <i className="look-spinner is-small" aria-hidden="true" />}
        {children}
      </button>
      {open && <Overlay close={() => setOpen(false)}>{overlay}</Overlay>}
    </>
  );
}

export const LoadingButton = Button;

export function ButtonRow({ children, testId }: { children?: React.ReactNode; testId?: string }) {
  return (
    <div className="look-buttonrow" data-testid={testId}>
      {children}
    </div>
  );
}

export function Link({
  children,
  href,
  onClick,
  overlay,
  preventDefault,
  testId,
}: ButtonProps & { preventDefault?: boolean }) {
  const host = React.useContext(Host);
  const [open, setOpen] = React.useState(false);
  const url = typeof href === 'string' ? href : (href?.url ?? '#');
  return (
    <>
      <a
        className="look-link"
        data-testid={testId}
        href={url}
        onClick={(event) => {
          event.preventDefault();
          onClick?.(press, REACTIONS);
          if (overlay) setOpen(true);
          else if (!preventDefault) host.openPage(url);
        }}
      >
        {children}
      </a>
      {open && <Overlay close={() => setOpen(false)}>{overlay}</Overlay>}
    </>
  );
}

/** Stands for HubSpot's composer button: opens the page's own composer with the words. */
export function CrmActionButton({
  actionType,
  actionContext,
  onClick,
  ...button
}: Omit<ButtonProps, 'onClick'> & CrmAction & { onClick?: Remote }) {
  const host = React.useContext(Host);
  return (
    <Button
      {...button}
      onClick={() => {
        host.crm({ actionType, actionContext });
        onClick?.();
      }}
    />
  );
}

export function CrmActionLink({
  children,
  actionType,
  actionContext,
  onClick,
  testId,
}: Omit<ButtonProps, 'onClick'> & CrmAction & { onClick?: Remote }) {
  const host = React.useContext(Host);
  return (
    <button
      type="button"
      className="look-link"
      data-testid={testId}
      onClick={() => {
        host.crm({ actionType, actionContext });
        onClick?.();
      }}
    >
      {children}
    </button>
  );
}

interface DropdownProps {
  children?: React.ReactNode;
  options?: { label: string; onClick?: Remote }[];
  buttonText?: string;
  buttonSize?: string;
  variant?: string;
  disabled?: boolean;
  testId?: string;
}

/** Opens on click and on arrow down, closes on Escape, on choosing and on leaving; arrows move. */
export function Dropdown({
  children,
  options,
  buttonText = 'Actions',
  buttonSize,
  variant = 'secondary',
  disabled,
  testId,
}: DropdownProps) {
  const [open, setOpen] = React.useState(false);
  const box = React.useRef<HTMLDivElement>(null);
  const id = React.useId();
  React.useEffect(() => {
    if (!open) return;
    const leave = (event: MouseEvent) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('mousedown', leave);
    box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    return () => document.removeEventListener('mousedown', leave);
  }, [open]);
  /** The menu goes with the item that had the focus; it must not fall to the page's top. */
  const close = () => {
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  };
  const keys = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    if (!open) return setOpen(true);
    const items = Array.from(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []);
    const at = items.indexOf(document.activeElement as HTMLElement);
    items[(at + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length]?.focus();
  };
  return (
    <div className="look-dropdown" ref={box} onKeyDown={keys} data-testid={testId}>
      <button
        type="button"
        className={classes('look-button', `is-${variant}`, `is-size-${size(buttonSize, 'md')}`)}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        disabled={disabled}
        onClick={() => setOpen(!open)}
      >
        {buttonText} <span aria-hidden="true">▾</span>
      </button>
      {open && (
        <div className="look-menu" role="menu" id={id} onClick={close}>
          {options?.map((option) => (
            <DropdownButtonItem key={option.label} onClick={option.onClick}>
              {option.label}
            </DropdownButtonItem>
          ))}
          {children}
        </div>
      )}
    </div>
  );
}

export function DropdownButtonItem({
  children,
  onClick,
  testId,
}: {
  children?: React.ReactNode;
  onClick?: Remote<[unknown, unknown]>;
  testId?: string;
}) {
  return (
    <button
      type="button"
      role="menuitem"
      className="look-menuitem"
      data-testid={testId}
      onClick={() => onClick?.(press, REACTIONS)}
    >
      {children}
    </button>
  );
}

import React from 'react';
import { createPortal } from 'react-dom';
import { classes, size } from './host.ts';
import type { Remote } from './host.ts';

const Close = React.createContext<() => void>(() => undefined);

/** Where modals and panels are put; Escape and the veil close them, focus goes in and comes back. */
export function Overlay({ close, children }: { close: () => void; children?: React.ReactNode }) {
  const box = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    const before = document.activeElement;
    box.current?.querySelector<HTMLElement>('[role=dialog]')?.focus();
    return () => (before instanceof HTMLElement ? before.focus() : undefined);
  }, []);
  return createPortal(
    <div
      className="look-veil"
      ref={box}
      onMouseDown={(event) => event.target === event.currentTarget && close()}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <Close.Provider value={close}>{children}</Close.Provider>
    </div>,
    document.body,
  );
}

interface DialogProps {
  children?: React.ReactNode;
  title?: string;
  width?: string;
  variant?: string;
  'aria-label'?: string;
  onOpen?: Remote;
  onClose?: Remote;
  kind: 'modal' | 'panel';
}

function Dialog({ children, title, width, kind, onOpen, onClose, ...rest }: DialogProps) {
  const close = React.useContext(Close);
  React.useEffect(() => {
    onOpen?.();
    return () => void onClose?.();
  }, []);
  return (
    <div
      role="dialog"
      aria-modal="true"
      aria-label={rest['aria-label'] ?? title}
      tabIndex={-1}
      className={classes(`look-${kind}`, `is-width-${size(width, 'sm')}`)}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" className="look-close" aria-label="Close" onClick={close}>
          ×
        </button>
      </header>
      {children}
    </div>
  );
}

export const Modal = (props: Omit<DialogProps, 'kind'>) => <Dialog {...props} kind="modal" />;
export const Panel = (props: Omit<DialogProps, 'kind'>) => <Dialog {...props} kind="panel" />;

const part = (name: string) =>
  function Part({ children }: { children?: React.ReactNode }) {
    return <div className={name}>{children}</div>;
  };

export const ModalBody = part('look-dialogbody');
export const ModalFooter = part('look-dialogfooter');
export const PanelBody = part('look-dialogbody');
export const PanelFooter = part('look-dialogfooter');
export const PanelSection = part('look-panelsection');

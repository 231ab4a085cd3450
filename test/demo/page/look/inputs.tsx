import React from 'react';
import { classes, size } from './host.ts';
import type { Remote } from './host.ts';

interface FieldProps<T> {
  label: string;
  name?: string;
  value?: T;
  defaultValue?: T;
  required?: boolean;
  readOnly?: boolean;
  description?: string;
  tooltip?: string;
  placeholder?: string;
  error?: boolean;
  validationMessage?: string;
  onChange?: Remote<[T]>;
  onInput?: Remote<[T]>;
  onBlur?: Remote<[T]>;
  testId?: string;
}

/** Label, field, help and what is wrong, joined for those who hear the page. */
function Field({
  of,
  children,
}: {
  of: Pick<
    FieldProps<unknown>,
    'label' | 'required' | 'description' | 'tooltip' | 'error' | 'validationMessage' | 'testId'
  >;
  children: (ids: {
    id: string;
    'aria-describedby'?: string;
    'aria-invalid'?: boolean;
    'aria-required'?: boolean;
  }) => React.ReactNode;
}) {
  const id = React.useId();
  const says = of.validationMessage ?? of.description;
  return (
    <div className={classes('look-field', of.error && 'is-wrong')} data-testid={of.testId}>
      <label htmlFor={id} title={of.tooltip}>
        {of.label}
        {of.required && <span aria-hidden="true"> *</span>}
      </label>
      {children({
        id,
        ...(says ? { 'aria-describedby': `${id}-says` } : {}),
        ...(of.error ? { 'aria-invalid': true } : {}),
        ...(of.required ? { 'aria-required': true } : {}),
      })}
      {says && (
        <small id={`${id}-says`} className={classes(of.validationMessage !== undefined && of.error && 'is-wrong')}>
          {says}
        </small>
      )}
    </div>
  );
}

/** Types at once, tells the extension after, and takes its answer only when that differs from what was told. */
function useTyped<T>(value: T | undefined, first: T): [T, (typed: T) => void] {
  const [own, setOwn] = React.useState<T>(value ?? first);
  const told = React.useRef<T>(own);
  React.useEffect(() => {
    if (value !== undefined && value !== told.current) {
      told.current = value;
      setOwn(value);
    }
  }, [value]);
  return [
    own,
    (typed) => {
      told.current = typed;
      setOwn(typed);
    },
  ];
}

export function Input({ type = 'text', ...p }: FieldProps<string> & { type?: string }) {
  const [typed, setTyped] = useTyped(p.value, p.defaultValue ?? '');
  return (
    <Field of={p}>
      {(ids) => (
        <input
          {...ids}
          type={type}
          name={p.name}
          value={typed}
          placeholder={p.placeholder}
          readOnly={p.readOnly}
          onChange={(event) => {
            setTyped(event.target.value);
            p.onInput?.(event.target.value);
          }}
          onBlur={() => {
            p.onChange?.(typed);
            p.onBlur?.(typed);
          }}
        />
      )}
    </Field>
  );
}

export const SearchInput = (p: FieldProps<string>) => <Input {...p} type="search" />;

export function TextArea({
  rows = 4,
  resize = 'vertical',
  ...p
}: FieldProps<string> & { rows?: number; resize?: 'vertical' | 'horizontal' | 'both' | 'none' }) {
  const [typed, setTyped] = useTyped(p.value, p.defaultValue ?? '');
  return (
    <Field of={p}>
      {(ids) => (
        <textarea
          {...ids}
          name={p.name}
          rows={rows}
          style={{ resize }}
          value={typed}
          placeholder={p.placeholder}
          readOnly={p.readOnly}
          onChange={(event) => {
            setTyped(event.target.value);
            p.onInput?.(event.target.value);
          }}
          onBlur={() => p.onChange?.(typed)}
        />
      )}
    </Field>
  );
}

export function NumberInput({
  min,
  max,
  ...p
}: FieldProps<number> & { min?: number; max?: number; precision?: number }) {
  const [typed, setTyped] = useTyped<string>(p.value === undefined ? undefined : String(p.value), '');
  const tell = (to: Remote<[number]>, raw: string) => to?.(raw === '' ? (undefined as unknown as number) : Number(raw));
  return (
    <Field of={p}>
      {(ids) => (
        <input
          {...ids}
          type="number"
          step="any"
          name={p.name}
          value={typed}
          min={min}
          max={max}
          placeholder={p.placeholder}
          readOnly={p.readOnly}
          onChange={(event) => {
            setTyped(event.target.value);
            tell(p.onInput, event.target.value);
          }}
          onBlur={() => tell(p.onChange, typed)}
        />
      )}
    </Field>
  );
}

interface Option {
  label: string;
  value: string | number | boolean;
}

export function Select({ options, ...p }: FieldProps<string | number | boolean> & { options: Option[] }) {
  const at = options.findIndex((o) => o.value === p.value);
  return (
    <Field of={p}>
      {(ids) => (
        <select
          {...ids}
          name={p.name}
          value={at < 0 ? '' : String(at)}
          disabled={p.readOnly}
          onChange={(event) => {
            const chosen = options[Number(event.target.value)];
            if (chosen) p.onChange?.(chosen.value);
          }}
        >
          {at < 0 && <option value="">{p.placeholder ?? 'Choose'}</option>}
          {options.map((option, i) => (
            <option key={String(option.value)} value={String(i)}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A list of boxes to tick instead of HubSpot's token field: the same choices, usable by keyboard. */
export function MultiSelect({ options, ...p }: FieldProps<(string | number | boolean)[]> & { options: Option[] }) {
  const chosen = p.value ?? [];
  const id = React.useId();
  const [find, setFind] = React.useState('');
  const shown = options.filter((o) => o.label.toLowerCase().includes(find.toLowerCase()));
  return (
    <fieldset
      className={classes('look-field look-multi', p.error && 'is-wrong')}
      data-testid={p.testId}
      aria-describedby={p.description ? id : undefined}
    >
      <legend>{p.label}</legend>
      {options.length > 8 && (
        <input
          type="search"
          aria-label={`Find in ${p.label}`}
          placeholder="Find"
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
      )}
      <div className="look-options">
        {shown.map((option) => (
          <label key={String(option.value)}>
            <input
              type="checkbox"
              disabled={p.readOnly}
              checked={chosen.includes(option.value)}
              onChange={(event) =>
                p.onChange?.(
                  event.target.checked ? [...chosen, option.value] : chosen.filter((c) => c !== option.value),
                )
              }
            />
            {option.label}
          </label>
        ))}
      </div>
      {(p.validationMessage ?? p.description) && <small id={id}>{p.validationMessage ?? p.description}</small>}
    </fieldset>
  );
}

export function Toggle({
  label,
  checked,
  initialIsChecked,
  onChange,
  readOnly,
  name,
  labelDisplay,
  testId,
}: {
  label: string;
  checked?: boolean;
  initialIsChecked?: boolean;
  onChange?: Remote<[boolean]>;
  readOnly?: boolean;
  name?: string;
  size?: string;
  labelDisplay?: string;
  testId?: string;
}) {
  const [own, setOwn] = useTyped(checked, initialIsChecked ?? false);
  return (
    <label className="look-toggle" data-testid={testId}>
      <input
        type="checkbox"
        role="switch"
        name={name}
        checked={own}
        disabled={readOnly}
        aria-label={labelDisplay === 'hidden' ? label : undefined}
        onChange={(event) => {
          setOwn(event.target.checked);
          onChange?.(event.target.checked);
        }}
      />
      <i aria-hidden="true" />
      {labelDisplay !== 'hidden' && <span>{label}</span>}
    </label>
  );
}

export function Checkbox({
  children,
  checked,
  initialIsChecked,
  onChange,
  readOnly,
  name,
  value = '',
  testId,
  ...rest
}: {
  children?: React.ReactNode;
  checked?: boolean;
  initialIsChecked?: boolean;
  onChange?: Remote<[boolean, string]>;
  readOnly?: boolean;
  name?: string;
  value?: string;
  testId?: string;
  'aria-label'?: string;
}) {
  const [own, setOwn] = useTyped(checked, initialIsChecked ?? false);
  return (
    <label className="look-check" data-testid={testId}>
      <input
        type="checkbox"
        name={name}
        checked={own}
        disabled={readOnly}
        aria-label={rest['aria-label']}
        onChange={(event) => {
          setOwn(event.target.checked);
          onChange?.(event.target.checked, value);
        }}
      />
      {children}
    </label>
  );
}

export function ToggleGroup({
  label,
  name,
  options,
  toggleType = 'checkboxList',
  value,
  onChange,
  inline,
  size: of,
  testId,
}: {
  label: string;
  name: string;
  options: { label: string; value: string; readonly?: boolean; description?: string }[];
  toggleType?: 'checkboxList' | 'radioButtonList';
  value?: string | string[];
  onChange?: Remote<[string | string[]]>;
  inline?: boolean;
  size?: string;
  testId?: string;
}) {
  const many = toggleType === 'checkboxList';
  const chosen = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return (
    <fieldset
      className={classes('look-field look-group', inline && 'is-inline', `is-size-${size(of, 'md')}`)}
      data-testid={testId}
    >
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={name}
            disabled={option.readonly}
            checked={chosen.includes(option.value)}
            onChange={(event) =>
              onChange?.(
                many
                  ? event.target.checked
                    ? [...chosen, option.value]
                    : chosen.filter((c) => c !== option.value)
                  : option.value,
              )
            }
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

interface Picked {
  year: number;
  month: number;
  date: number;
}

const write = (day: Picked) =>
  [String(day.year).padStart(4, '0'), String(day.month + 1).padStart(2, '0'), String(day.date).padStart(2, '0')].join(
    '-',
  );

export function DateInput({ min, max, ...p }: FieldProps<Picked> & { min?: Picked; max?: Picked }) {
  const [typed, setTyped] = useTyped(p.value ? write(p.value) : '', '');
  return (
    <Field of={p}>
      {(ids) => (
        <input
          {...ids}
          type="date"
          name={p.name}
          value={typed}
          min={min ? write(min) : undefined}
          max={max ? write(max) : undefined}
          readOnly={p.readOnly}
          onChange={(event) => {
            setTyped(event.target.value);
            const [year, month, date] = event.target.value.split('-').map(Number);
            if (year && month && date) p.onChange?.({ year, month: month - 1, date });
            else p.onChange?.(undefined as unknown as Picked);
          }}
        />
      )}
    </Field>
  );
}

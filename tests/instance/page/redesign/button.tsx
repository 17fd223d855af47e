/** @jsxImportSource react */
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../status/class-names.ts';
import { Icon, type IconName } from '../status/icon.tsx';

const PREFIX = '_comp_button_redesign__';

interface Looks {
  size?: 'xs' | 'sm' | 'md' | undefined;
  colour?: 'tonal' | 'accent' | undefined;
  variant?: 'solid' | 'ghost' | undefined;
}

/** The classes that buttons share, whatever element they are. */
export function buttonClasses({ size = 'sm', colour = 'tonal', variant = 'solid' }: Looks): string {
  return ['base', size, colour, variant].map((name) => PREFIX + name).join(' ');
}

type ButtonProps = ComponentProps<'button'> & Looks & { icon?: IconName; trailingIcon?: IconName };

/** A button with words. */
export function Button({ size, colour, variant, icon, trailingIcon, ...props }: ButtonProps) {
  const { children, className, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      className={classNames([className, buttonClasses({ size, colour, variant })])}
    >
      {icon && <Icon name={icon} />}
      <span className={`${PREFIX}content`}>{children}</span>
      {trailingIcon && <Icon name={trailingIcon} />}
    </button>
  );
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> &
  Pick<Looks, 'size'> & { icon: IconName; label: ReactNode };

/** A button that is a drawing, and says what it is only to screen readers. */
export function IconButton({ size, icon, label, ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      {...props}
      className={`${PREFIX}iconOnly ${buttonClasses({ size, variant: 'ghost' })}`}
    >
      <Icon name={icon} />
      <span className="sr-only">{label}</span>
    </button>
  );
}

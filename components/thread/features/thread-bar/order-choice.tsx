import { useId, useRef } from 'preact/hooks';
import { type MessageKey, message } from '../../../../utils/browser/texts.ts';
import type { Arrangement, Order } from '../../arrangement.ts';

/** T2: the orders that a thread may stand in, and what they are called. */
const ORDERS: Readonly<Record<Order, MessageKey>> = {
  page: 'choiceThreadOrderPage',
  restored: 'choiceThreadOrderRestored',
  branches: 'choiceThreadOrderBranches',
};

interface Props {
  arrangement: Arrangement;
  /** As it stands now. */
  order: Order;
}

/** T2: the order of a thread, for it alone or for all of its site, and its branches all at once. */
export function OrderChoice({ arrangement, order }: Props) {
  const name = useId();
  const holder = useRef<HTMLFieldSetElement>(null);
  const { all, folded } = arrangement.branches();
  // What is pressed here goes: the focus stays with the choice.
  const stay = () => holder.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  return (
    <fieldset class="throughline-thread-bar-order" ref={holder}>
      <legend class="throughline-thread-bar-heading">{message('orderHeading')}</legend>
      {Object.entries(ORDERS).map(([one, label]) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            checked={one === order}
            onChange={() => arrangement.choose(one as Order, false)}
          />
          {message(label)}
        </label>
      ))}
      {!arrangement.isOfSite && (
        <button
          type="button"
          class="throughline-thread-bar-link"
          onClick={() => {
            arrangement.choose(order, true);
            stay();
          }}
        >
          {message('orderForSite')}
        </button>
      )}
      {order === 'branches' && all > 0 && (
        <button
          type="button"
          class="throughline-thread-bar-link"
          onClick={() => arrangement.foldAll(folded < all)}
        >
          {message(folded < all ? 'orderFoldAll' : 'orderUnfoldAll')}
        </button>
      )}
    </fieldset>
  );
}

import { useId } from 'preact/hooks';

interface Props {
  /** What is chosen here, for screen readers. */
  name: string;
  choices: readonly [off: string, on: string];
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** Two ways to see an example. */
export function DemoSwitch({ name, choices, isOn, onChange }: Props) {
  const group = useId();
  return (
    <fieldset class="demo-switch">
      <legend class="spoken-only">{name}</legend>
      {choices.map((choice, index) => {
        const isFor = index === 1;
        return (
          <label key={choice}>
            <input
              type="radio"
              name={group}
              checked={isOn === isFor}
              onChange={() => onChange(isFor)}
            />
            <span>{choice}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { message } from '../../utils/browser/texts.ts';

interface Props {
  id: string;
  limits: { min: number; max: number; step: number };
  unit: string;
  value: number;
  describedBy: string;
  onChoose: (value: number) => void;
}

/** A number between two others. What is typed and cannot be stays to be corrected; the old one holds. */
export function AmountControl({ id, limits, unit, value, describedBy, onChoose }: Props) {
  const [typed, setTyped] = useState(String(value));
  const [isWrong, setIsWrong] = useState(false);
  const unitId = `${id}-unit`;
  const wrongId = `${id}-wrong`;

  // It may be set elsewhere meanwhile.
  useEffect(() => {
    setTyped(String(value));
    setIsWrong(false);
  }, [value]);

  const choose = (text: string) => {
    const chosen = Number(text);
    const isRight =
      text.trim() !== '' &&
      Number.isInteger(chosen) &&
      chosen >= limits.min &&
      chosen <= limits.max;
    setTyped(text);
    setIsWrong(!isRight);
    if (isRight && chosen !== value) onChoose(chosen);
  };

  return (
    <>
      <span class="amount">
        <input
          type="number"
          id={id}
          min={limits.min}
          max={limits.max}
          step={limits.step}
          value={typed}
          aria-invalid={isWrong}
          aria-describedby={`${unitId} ${isWrong ? wrongId : describedBy}`}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
        <span id={unitId}>{unit}</span>
      </span>
      {isWrong && (
        <p id={wrongId} class="failure" role="alert">
          {message('settingWrongAmount', String(limits.min), String(limits.max))}
        </p>
      )}
    </>
  );
}
